package io.baton.slackworld;

/** The parts of a workspace that what people do needs. */
final class Parts {

    final World world;
    final Messages messages;
    final Events events;
    final FilesApi files;
    final Views views;
    final Interactions interactions;

    Parts(World world, Messages messages, Events events, FilesApi files, Views views, Interactions interactions) {
        this.world = world;
        this.messages = messages;
        this.events = events;
        this.files = files;
        this.views = views;
        this.interactions = interactions;
    }
}
