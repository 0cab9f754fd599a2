package lectern.display;

/** A value made of numbers, such as a vector, that calls outside its own package can read: plots take any of these. */
public interface Numbers {
    /** The elements in order, in an array of the caller's own. */
    double[] toDoubles();
}
