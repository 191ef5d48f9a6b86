package org.conductd.app;

/** Entry point of the daemon and of its command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("conductd");
    }
}
