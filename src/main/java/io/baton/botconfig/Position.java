package io.baton.botconfig;

/** A place in a file; line and column count from 1. */
record Position(int line, int column) {

    /** The file as a whole. */
    static final Position NONE = new Position(0, 0);
}
