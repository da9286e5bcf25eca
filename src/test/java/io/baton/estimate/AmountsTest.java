package io.baton.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest(name = "{0} is written {1} for people and {2} for programs")
    @CsvSource({
        "13224, '13,224.00', 13224.00",
        "902.5, 902.50, 902.50",
        "0, 0.00, 0.00",
        "125.125, 125.13, 125.13",
        "99999999.99, '99,999,999.99', 99999999.99",
        "-1224, '-1,224.00', -1224.00",
        "1E+3, '1,000.00', 1000.00",
    })
    void amountsHaveTwoDecimalsAndSeparatorsOnlyForPeople(BigDecimal amount, String grouped, String plain) {
        assertThat(Amounts.grouped(amount)).isEqualTo(grouped);
        assertThat(Amounts.plain(amount)).isEqualTo(plain);
    }
}
