package io.baton.statemachine;

import io.baton.casework.CaseEngine;
import io.baton.casework.CaseEngineContract;

class SpringCaseEngineTest extends CaseEngineContract {

    @Override
    protected CaseEngine engine() {
        return new SpringCaseEngine();
    }
}
