package io.baton.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.casework.StoreUnavailable;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;

class FaultsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OOM command not allowed when used memory > 'maxmemory'.",
                "READONLY You can't write against a read only replica.",
                "ERR Error running script (call to f_1): @user_script:14: @user_script: 14: -MISCONF Redis is"
                        + " configured",
                "NOREPLICAS Not enough good replicas to write.",
                "MISCONF Redis is configured to save RDB snapshots",
                "BUSY Redis is busy running a script.",
                "LOADING Redis is loading the dataset in memory",
                "CLUSTERDOWN The cluster is down",
                "NOAUTH HELLO must be called with the client already authenticated",
                "WRONGPASS invalid username-password pair or user is disabled."
            })
    void theServersRefusalsMeanNothingWasDone(String words) {
        var fault = Faults.translate(new RedisSystemException("Error", new RedisCommandExecutionException(words)));

        assertThat(fault)
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        it -> assertThat(it.perhapsDone()).isFalse());
    }

    @Test
    void aTimeoutMayHaveBeenDone() {
        var fault = Faults.translate(new QueryTimeoutException("late", new RedisCommandTimeoutException()));

        assertThat(fault)
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        it -> assertThat(it.perhapsDone()).isTrue());
    }

    @Test
    void aRejectedCommandWasNotDone() {
        var words = "Currently not connected. Commands are rejected.";
        var fault = Faults.translate(new RedisSystemException("Error", new RedisException(words)));

        assertThat(fault)
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        it -> assertThat(it.perhapsDone()).isFalse());
        assertThat(Faults.translate(new RedisConnectionFailureException("Unable to connect")))
                .isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aMistakeOfOursStaysOne() {
        var mistake = new RedisSystemException("Error", new RedisCommandExecutionException("WRONGTYPE Operation"));

        assertThat(Faults.translate(mistake)).isSameAs(mistake);
    }
}
