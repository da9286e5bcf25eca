package io.baton.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.format.MoneyAmountStyle;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/** How amounts are rounded and written, the same in every language and on every platform. */
public final class Amounts {
    private static final MoneyFormatter GROUPED = new MoneyFormatterBuilder()
            .appendAmount(MoneyAmountStyle.ASCII_DECIMAL_POINT_GROUP3_COMMA)
            .toFormatter();

    private Amounts() {}

    /** The amount for people: {@code 13,224.00}, two decimals, rounded half up. */
    public static String grouped(BigDecimal amount) {
        return GROUPED.print(BigMoney.of(CurrencyUnit.USD, cents(amount)));
    }

    /** The amount for programs: {@code 13224.00}, two decimals, rounded half up, no separator. */
    public static String plain(BigDecimal amount) {
        return cents(amount).toPlainString();
    }

    /** The amount with two decimals, rounded half up. */
    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
