package io.baton.casework;

class TableEngineTest extends CaseEngineContract {

    @Override
    protected CaseEngine engine() {
        return new TableEngine();
    }
}
