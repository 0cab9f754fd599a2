/** Functions and layers of neural networks. Imports {@code lectern.tensor}. */
package lectern.nn;
