package lectern.plot;

/**
 * One column of what a call draws.
 *
 * @param name the column's name in its table, which labels axes and legends; empty where the values came without one
 */
record Column(String name, Object values) {}
