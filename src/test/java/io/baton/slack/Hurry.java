package io.baton.slack;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Where Slack counts nothing, the bot need not wait. */
final class Hurry implements BeanPostProcessor {

    private static final int MANY = 1_000_000;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean instanceof Pace ? new Pace(new Pace.Speed(MANY, MANY, MANY, MANY, MANY, MANY)) : bean;
    }
}
