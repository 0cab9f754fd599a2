package lectern.numpy;

import java.util.List;

/**
 * The keyword arguments of {@code np.loadtxt}.
 *
 * @param delimiter what separates columns, or null for space
 * @param usecols the columns to read, or null for all
 */
record LoadtxtOptions(String delimiter, int skiprows, List<Integer> usecols, String comments) {
    static LoadtxtOptions of(NumpyOption.Loadtxt... options) {
        String delimiter = null;
        int skiprows = 0;
        List<Integer> usecols = null;
        String comments = "#";
        for (NumpyOption.Loadtxt option : options) {
            if (option instanceof NumpyOption.Delimiter given) delimiter = given.text();
            else if (option instanceof NumpyOption.Skiprows given) skiprows = given.rows();
            else if (option instanceof NumpyOption.Usecols given) usecols = given.columns();
            else if (option instanceof NumpyOption.Comments given) comments = given.text();
        }
        return new LoadtxtOptions(delimiter, skiprows, usecols, comments);
    }
}
