package lectern.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Einstein's summation: every label is a dimension, and a label that the result does not name is summed over.
 *
 * <p>Each operand is brought to one order of labels, those of the result first; then the operands are contracted from
 * left to right, each label as soon as no later operand has it.
 */
final class Einsum {
    /** The dimensions that an ellipsis stands for, numbered from its last one; other labels are letters. */
    private static final char ELLIPSIS = '.';

    private final String equation;
    private final List<Tensor> operands;
    /** The labels of each operand, where an ellipsis is one label. */
    private final List<String> inputs = new ArrayList<>();
    /** Where each label's dimension lies in the common order; an ellipsis takes {@link #ellipsisDims} from its own. */
    private final Map<Character, Integer> places = new TreeMap<>();

    private String output;
    private int ellipsisDims;
    /** The number of dimensions of the result, and of the common order. */
    private int kept;

    private int dims;

    private Einsum(String equation, List<Tensor> operands) {
        this.equation = equation.replace(" ", "").replace("...", ".");
        this.operands = operands;
    }

    static Tensor of(String equation, List<Tensor> operands) {
        if (operands.isEmpty()) throw new IllegalArgumentException("einsum(): must provide at least one operand");
        Einsum sum = new Einsum(equation, operands);
        sum.parse();
        sum.order();
        return sum.contract();
    }

    private void parse() {
        int arrow = equation.indexOf("->");
        String left = arrow < 0 ? equation : equation.substring(0, arrow);
        inputs.addAll(Arrays.asList(left.split(",", -1)));
        if (inputs.size() != operands.size()) {
            throw new TensorError("einsum(): " + (inputs.size() < operands.size() ? "more" : "fewer")
                    + " operands were provided than specified in the equation: got " + operands.size() + " for "
                    + inputs.size() + " in '" + equation.replace(".", "...") + "'");
        }
        for (int i = 0; i < inputs.size(); i++) checkLabels(i, inputs.get(i), operands.get(i));
        output = arrow < 0 ? implicitOutput() : equation.substring(arrow + 2);
        checkOutput();
    }

    private void checkLabels(int i, String labels, Tensor operand) {
        for (int k = 0; k < labels.length(); k++) checkLabel(labels.charAt(k), i);
        int ellipses = (int) labels.chars().filter(c -> c == ELLIPSIS).count();
        int named = labels.length() - ellipses;
        boolean fits = ellipses == 0 ? named == operand.ndim() : ellipses == 1 && named <= operand.ndim();
        if (!fits) {
            throw new TensorError("einsum(): the number of subscripts in the equation (" + named
                    + (ellipses == 0 ? ") does not match" : ") is more than") + " the number of dimensions ("
                    + operand.ndim() + ") for operand " + i
                    + (ellipses == 0 ? " and no ellipsis was given" : "; an ellipsis may stand once"));
        }
        if (ellipses == 1) ellipsisDims = Math.max(ellipsisDims, operand.ndim() - named);
    }

    private static void checkLabel(char label, int operand) {
        boolean letter = (label >= 'a' && label <= 'z') || (label >= 'A' && label <= 'Z');
        if (letter || label == ELLIPSIS) return;
        throw new TensorError("einsum(): invalid subscript given at operand " + operand + ": '" + label
                + "'; subscripts must be in [a-zA-Z]");
    }

    /** Without an arrow: the ellipsis, then the labels that appear once, in alphabetical order. */
    private String implicitOutput() {
        String all = String.join("", inputs);
        String once = all.chars()
                .filter(c -> c != ELLIPSIS && all.indexOf(c) == all.lastIndexOf(c))
                .sorted()
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        return all.indexOf(ELLIPSIS) < 0 ? once : ELLIPSIS + once;
    }

    private void checkOutput() {
        String all = String.join("", inputs);
        Set<Character> seen = new LinkedHashSet<>();
        for (int k = 0; k < output.length(); k++) {
            char label = output.charAt(k);
            checkLabel(label, operands.size());
            if (!seen.add(label)) {
                throw new TensorError("einsum(): output subscript " + label + " appears more than once in the output");
            }
            if (label != ELLIPSIS && all.indexOf(label) < 0) {
                throw new TensorError("einsum(): output subscript " + label
                        + " does not appear in the equation for any input" + " operand");
            }
        }
    }

    private void order() {
        for (char label : output.toCharArray()) place(label);
        kept = dims;
        for (String labels : inputs) {
            for (char label : labels.toCharArray()) if (!places.containsKey(label)) place(label);
        }
    }

    private void place(char label) {
        places.put(label, dims);
        dims += label == ELLIPSIS ? ellipsisDims : 1;
    }

    /** An operand with every label's dimension at its place; those it lacks have size 1. */
    private Tensor ordered(int i) {
        Tensor x = operands.get(i);
        List<Integer> at = new ArrayList<>();
        int dim = 0;
        for (char label : inputs.get(i).toCharArray()) {
            int place = places.get(label);
            if (label == ELLIPSIS) {
                int covered =
                        x.ndim() - dim - (inputs.get(i).length() - inputs.get(i).indexOf(label) - 1);
                for (int e = ellipsisDims - covered; e < ellipsisDims; e++, dim++) at.add(place + e);
            } else if (at.contains(place)) {
                x = diagonal(x, at.indexOf(place), dim, i, label);
            } else {
                at.add(place);
                dim++;
            }
        }
        for (int place = 0; place < dims; place++) {
            if (at.contains(place)) continue;
            x = x.unsqueeze(x.ndim());
            at.add(place);
        }
        int[] order = new int[dims];
        for (int d = 0; d < dims; d++) order[at.get(d)] = d;
        return x.permute(order);
    }

    /** A label that an operand has twice stands for its diagonal. */
    private static Tensor diagonal(Tensor x, int first, int second, int operand, char label) {
        if (x.size(first) != x.size(second)) {
            throw new TensorError("einsum(): subscript " + label + " is repeated for operand " + operand
                    + " but the sizes don't match, " + x.size(second) + " != " + x.size(first));
        }
        return x.diagonal(0, first, second).movedim(-1, first);
    }

    private Tensor contract() {
        List<Tensor> ordered = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) ordered.add(ordered(i));
        checkSizes(ordered);
        Tensor result = ordered.get(0);
        for (int i = 0; i < ordered.size(); i++) {
            boolean[] done = new boolean[dims];
            boolean any = false;
            for (int d = kept; d < dims; d++) {
                done[d] = true;
                for (Tensor later : ordered.subList(i + 1, ordered.size())) done[d] &= later.size(d) == 1;
                any |= done[d];
            }
            result = i == 0 ? (any ? summed(result, done) : result) : multiplied(result, ordered.get(i), done);
        }
        return dims == kept ? result : result.reshape(Arrays.copyOf(result.layout.sizes, kept));
    }

    /** The product with the next operand, summed over the labels that are done. */
    private static Tensor multiplied(Tensor a, Tensor b, boolean[] done) {
        boolean[] shared = new boolean[done.length];
        boolean[] onlyA = new boolean[done.length];
        boolean[] onlyB = new boolean[done.length];
        boolean any = false;
        for (int d = 0; d < done.length; d++) {
            onlyA[d] = done[d] && b.size(d) == 1 && a.size(d) != 1;
            onlyB[d] = done[d] && a.size(d) == 1 && b.size(d) != 1;
            shared[d] = done[d] && !onlyA[d] && !onlyB[d];
            any |= shared[d];
        }
        Tensor x = summed(a, onlyA);
        Tensor y = summed(b, onlyB);
        return any ? Contraction.pair(x, y, shared) : x.mul(y);
    }

    private static Tensor summed(Tensor x, boolean[] dims) {
        List<Integer> wanted = new ArrayList<>();
        for (int d = 0; d < dims.length; d++) if (dims[d] && x.size(d) != 1) wanted.add(d);
        return wanted.isEmpty() ? x : x.sum(new Option.Dim(wanted), new Option.Keepdim(true));
    }

    private void checkSizes(List<Tensor> ordered) {
        int[] sizes = new int[dims];
        Arrays.fill(sizes, 1);
        for (int i = 0; i < ordered.size(); i++) {
            for (int d = 0; d < dims; d++) {
                int size = ordered.get(i).size(d);
                if (size != 1 && sizes[d] != 1 && size != sizes[d]) {
                    throw new TensorError("einsum(): subscript " + label(d) + " has size " + size + " for operand " + i
                            + " which does not broadcast with previously seen size " + sizes[d]);
                }
                if (size != 1) sizes[d] = size;
            }
        }
    }

    private String label(int place) {
        String label = "...";
        for (Map.Entry<Character, Integer> entry : places.entrySet()) {
            if (entry.getValue() == place && entry.getKey() != ELLIPSIS) label = String.valueOf(entry.getKey());
        }
        return label;
    }
}
