package lectern.kernel.magic;

import lectern.kernel.session.EvalResult;

/**
 * One magic: a row of the {@link MagicTable}.
 *
 * @param name its name, without percent signs
 * @param use where it may stand
 * @param arguments what follows the name, as its usage line shows it
 * @param argument what kind of thing the arguments are, for completion
 * @param help what it does, in one sentence
 */
public record Magic(String name, Use use, String arguments, Argument argument, String help, Action action) {
    /** Where a magic may stand. */
    public enum Use {
        /** {@code %name arguments} on a line of its own. */
        LINE,
        /** {@code %%name arguments} on the first line of a cell, whose other lines are its body. */
        CELL,
        BOTH;

        boolean takes(Use other) {
            return this == other || this == BOTH;
        }
    }

    /** What a magic's arguments are. */
    public enum Argument {
        NOTHING,
        TEXT,
        JAVA,
        FILE,
        COORDINATES
    }

    /** What a magic does. */
    @FunctionalInterface
    public interface Action {
        /**
         * Does it.
         *
         * @return what the cell's result is if nothing comes after the magic
         * @throws MagicException for arguments that make no sense
         */
        EvalResult run(MagicCall call) throws Exception;
    }

    /** Whether its body is Java that belongs to the session. */
    boolean runsBody() {
        return argument == Argument.JAVA;
    }

    /** How it is written: {@code %time EXPRESSION}. */
    String usage() {
        String line = "%" + name + (arguments.isEmpty() ? "" : " " + arguments);
        return switch (use) {
            case LINE -> line;
            case CELL -> "%" + line;
            case BOTH -> line + "   or   %" + line;
        };
    }
}
