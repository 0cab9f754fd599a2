/**
 * Magics: what a cell may hold that is no Java, such as {@code %time}. Imports the session and the library's
 * {@code display}; the server and the headless runner use a {@link lectern.kernel.magic.MagicSession} as any session.
 *
 * <p>{@link lectern.kernel.magic.CellReader} finds the magics in a cell before anything looks at its Java;
 * {@link lectern.kernel.magic.CellPieces} runs its pieces in turn. {@link lectern.kernel.magic.MagicTable} holds one row for
 * each magic, from which help, completion and {@code %lsmagic} follow. A jar adds rows by a
 * {@link lectern.kernel.magic.MagicProvider}.
 */
package lectern.kernel.magic;
