/**
 * The graph of a computation as a picture: {@link lectern.graph.GraphReader} walks back from a tensor and decides what is
 * drawn, {@link lectern.graph.LayeredLayout} places it (the only user of ELK), {@link lectern.graph.SvgWriter} writes it.
 */
package lectern.graph;
