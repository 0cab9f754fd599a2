/**
 * Grading: runs each student's notebook in a kernel process of its own, with the instructor's test cells in place of what
 * was handed in, and counts points by nbgrader's rules.
 *
 * <p>{@link lectern.kernel.grade.Assignment} and {@link lectern.kernel.grade.Submissions} find the notebooks,
 * {@link lectern.kernel.grade.Overlay} puts the instructor's cells over the student's,
 * {@link lectern.kernel.grade.Grader} runs what comes out, {@link lectern.kernel.grade.Judge} gives points, and
 * {@link lectern.kernel.grade.ResultLog} keeps them; all reports are made from its lines. The student's code runs in
 * another process ({@link lectern.kernel.grade.GradingKernel} here, {@link lectern.kernel.grade.KernelWorker} there), inside
 * a {@link lectern.kernel.grade.Sandbox}. This side believes nothing but the answer to the request it has just sent.
 *
 * <p>Imports notebooks, sessions, magics for Maven, and the library's {@code display}; not the server.
 */
package lectern.kernel.grade;
