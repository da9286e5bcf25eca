package io.baton.desk;

import io.baton.casework.Press;

/** What the desk writes to people with: the press for papers, the post for electronic mail. */
public record Office(Press press, Post post) {}
