/**
 * Plots that look like the Python course's: {@link lectern.plot.Seaborn} and {@link lectern.plot.Pyplot} are the calls,
 * {@link lectern.plot.Figure} and {@link lectern.plot.Axes} hold what was asked for, artists put it on a canvas in
 * pixels, and {@code XChartCanvas} alone knows XChart. Imports the tensor, NumPy and display packages only.
 */
package lectern.plot;
