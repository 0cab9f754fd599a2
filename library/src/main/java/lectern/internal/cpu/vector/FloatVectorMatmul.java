package lectern.internal.cpu.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import lectern.internal.cpu.FloatMatmul;
import lectern.internal.cpu.Interruption;
import lectern.internal.cpu.Matrices;

/**
 * Products of matrices of floats; those of doubles are derived from this text (see loops-per-type.xml).
 *
 * <p>Both matrices are packed into the order in which they are read, in blocks that stay in the caches: panels of {@code b}
 * two vectors wide, tiles of {@code a} a few rows high. The result is made tile by tile, all of whose sums stay in
 * registers (Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication, 2008). A tile of 8 rows fits the 32
 * registers of 512 bits, one of 4 rows the 16 of narrower ones; larger tiles spill.
 */
final class FloatVectorMatmul {
    private static final VectorSpecies<Float> SPECIES = FloatVectorLoops.SPECIES;
    private static final int LANES = SPECIES.length();
    private static final boolean WIDE = SPECIES.vectorBitSize() >= 512;
    /** Columns of a panel. */
    private static final int COLUMNS = 2 * LANES;
    /** Rows of a tile. */
    private static final int ROWS = WIDE ? 8 : 4;
    /** How many elements of a row of {@code a} are used at a time: a panel of so many rows fits the first cache. */
    private static final int DEPTH = FloatMatmul.DEPTH;
    /** Rows of {@code a} that are packed at a time, to stay in the second cache. */
    private static final int HEIGHT = 16 * ROWS;
    /** Columns of {@code b} that are packed at a time, to stay in the third. */
    private static final int WIDTH = 32 * COLUMNS;
    /** Rows of {@code a} that are used for no more columns than this are read where they are. */
    private static final int FEW_COLUMNS = 4 * COLUMNS;

    /** Kept for each thread, because clearing new arrays costs as much as a small product. */
    private static final ThreadLocal<FloatVectorMatmul> WORKSPACE = ThreadLocal.withInitial(FloatVectorMatmul::new);

    private final float[] tile = new float[ROWS * COLUMNS];
    private float[] packedA = {};
    private float[] packedB = {};

    private FloatVectorMatmul() {}

    /** The products as each thread computes them, by {@code scalar} as long as that is faster. */
    static Matrices ofEachThread(Matrices scalar) {
        return (a, ao, aRow, aCol, b, bo, bRow, r, ro, n, m, p) -> {
            if (!REHEARSAL.isOver(work(n, m, p))) {
                scalar.multiply(a, ao, aRow, aCol, b, bo, bRow, r, ro, n, m, p);
                return;
            }
            WORKSPACE.get().multiply((float[]) a, ao, aRow, aCol, (float[]) b, bo, bRow, (float[]) r, ro, n, m, p);
        };
    }

    /** A product of so many elements is as much work as so many simple steps. */
    private static int work(int n, int m, int p) {
        return (int) Math.min(Integer.MAX_VALUE, (long) n * m * p / LANES);
    }

    /** The compiler sees the same methods for all sessions, so they are rehearsed once. */
    private static final Rehearsal REHEARSAL = new Rehearsal(new Tile(), 2);

    /** One tile of {@link #ROWS} x n and n x {@link #COLUMNS} elements. */
    private static final class Tile implements Rehearsal.Piece {
        @Override
        public void vectors(int n) {
            FloatVectorMatmul workspace = new FloatVectorMatmul();
            float[] a = new float[ROWS * n];
            workspace.packedB = new float[n * COLUMNS];
            workspace.multiplyTile(a, 0, n, 0, n);
            for (int row = 0; row < ROWS; row++)
                add(workspace.tile, 0, a, 0, Math.min(COLUMNS, a.length / LANES * LANES));
        }

        @Override
        public void scalars(int n) {
            new FloatMatmul()
                    .multiply(
                            new float[ROWS * n],
                            0,
                            n,
                            1,
                            new float[n * COLUMNS],
                            0,
                            COLUMNS,
                            new float[ROWS * COLUMNS],
                            0,
                            ROWS,
                            n,
                            COLUMNS);
        }
    }

    private void multiply(
            float[] a,
            int ao,
            int aRow,
            int aCol,
            float[] b,
            int bo,
            int bRow,
            float[] r,
            int ro,
            int n,
            int m,
            int p) {
        int depth = Math.min(m, DEPTH);
        int columns = Math.min(p + COLUMNS - 1, WIDTH) / COLUMNS * COLUMNS;
        int rows = Math.min(n + ROWS - 1, HEIGHT) / ROWS * ROWS;
        if (packedB.length < columns * depth) packedB = new float[columns * depth];
        if (packedA.length < rows * depth) packedA = new float[rows * depth];
        for (int j0 = 0; j0 < p; j0 += WIDTH) {
            int width = Math.min(WIDTH, p - j0);
            for (int k0 = 0; k0 < m; k0 += DEPTH) {
                int k = Math.min(DEPTH, m - k0);
                packB(b, bo + k0 * bRow + j0, bRow, k, width);
                for (int i0 = 0; i0 < n; i0 += HEIGHT) {
                    Interruption.check();
                    int height = Math.min(HEIGHT, n - i0);
                    block(a, ao + i0 * aRow + k0 * aCol, aRow, aCol, k, height, r, ro + i0 * p + j0, p, width);
                }
            }
        }
    }

    /** Panels of columns, the rows of each one after the other; the last is filled up with zeros. */
    private void packB(float[] b, int bo, int bRow, int k, int width) {
        int at = 0;
        for (int j = 0; j < width; j += COLUMNS) {
            int here = Math.min(COLUMNS, width - j);
            for (int row = 0; row < k; row++, at += COLUMNS) {
                System.arraycopy(b, bo + row * bRow + j, packedB, at, here);
                for (int c = here; c < COLUMNS; c++) packedB[at + c] = 0;
            }
        }
    }

    /** Adds the product of some rows of {@code a} with all packed panels to as many rows of the result. */
    private void block(
            float[] a, int ao, int aRow, int aCol, int k, int height, float[] r, int ro, int rRow, int width) {
        boolean inPlace = aCol == 1 && width <= FEW_COLUMNS;
        int whole = inPlace ? height - height % ROWS : 0;
        if (whole < height) packA(a, ao + whole * aRow, aRow, aCol, k, height - whole);
        for (int j = 0; j < width; j += COLUMNS) {
            int here = Math.min(COLUMNS, width - j);
            for (int i = 0; i < height; i += ROWS) {
                if (i < whole) multiplyTile(a, ao + i * aRow, aRow, j * k, k);
                else multiplyTile(packedA, (i - whole) * k, k, j * k, k);
                for (int row = 0; row < Math.min(ROWS, height - i); row++) {
                    add(tile, row * COLUMNS, r, ro + (i + row) * rRow + j, here);
                }
            }
        }
    }

    /** Rows with adjacent elements, and rows of zeros that fill up the last tile. */
    private void packA(float[] a, int ao, int aRow, int aCol, int k, int rows) {
        int filled = (rows + ROWS - 1) / ROWS * ROWS;
        Arrays.fill(packedA, rows * k, filled * k, 0);
        if (aCol == 1) {
            for (int row = 0; row < rows; row++) System.arraycopy(a, ao + row * aRow, packedA, row * k, k);
            return;
        }
        for (int i = 0; i < rows; i += ROWS) {
            int end = Math.min(rows, i + ROWS);
            for (int c = 0; c < k; c++) {
                for (int row = i; row < end; row++) packedA[row * k + c] = a[ao + row * aRow + c * aCol];
            }
        }
    }

    private void multiplyTile(float[] a, int ao, int aRow, int bo, int k) {
        if (WIDE) eightRows(a, ao, aRow, packedB, bo, k, tile);
        else fourRows(a, ao, aRow, packedB, bo, k, tile);
    }

    private static void add(float[] tile, int from, float[] r, int ro, int width) {
        int whole = width - width % LANES;
        for (int c = 0; c < whole; c += LANES) {
            FloatVector.fromArray(SPECIES, r, ro + c)
                    .add(FloatVector.fromArray(SPECIES, tile, from + c))
                    .intoArray(r, ro + c);
        }
        for (int c = whole; c < width; c++) r[ro + c] += tile[from + c];
    }

    private static void eightRows(float[] a, int ao, int aRow, float[] b, int bo, int k, float[] tile) {
        FloatVector s00 = FloatVector.zero(SPECIES);
        FloatVector s01 = s00;
        FloatVector s10 = s00;
        FloatVector s11 = s00;
        FloatVector s20 = s00;
        FloatVector s21 = s00;
        FloatVector s30 = s00;
        FloatVector s31 = s00;
        FloatVector s40 = s00;
        FloatVector s41 = s00;
        FloatVector s50 = s00;
        FloatVector s51 = s00;
        FloatVector s60 = s00;
        FloatVector s61 = s00;
        FloatVector s70 = s00;
        FloatVector s71 = s00;
        for (int i = 0; i < k; i++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, bo + i * COLUMNS);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, bo + i * COLUMNS + LANES);
            int at = ao + i;
            FloatVector x = FloatVector.broadcast(SPECIES, a[at]);
            s00 = x.fma(b0, s00);
            s01 = x.fma(b1, s01);
            x = FloatVector.broadcast(SPECIES, a[at + aRow]);
            s10 = x.fma(b0, s10);
            s11 = x.fma(b1, s11);
            x = FloatVector.broadcast(SPECIES, a[at + 2 * aRow]);
            s20 = x.fma(b0, s20);
            s21 = x.fma(b1, s21);
            x = FloatVector.broadcast(SPECIES, a[at + 3 * aRow]);
            s30 = x.fma(b0, s30);
            s31 = x.fma(b1, s31);
            x = FloatVector.broadcast(SPECIES, a[at + 4 * aRow]);
            s40 = x.fma(b0, s40);
            s41 = x.fma(b1, s41);
            x = FloatVector.broadcast(SPECIES, a[at + 5 * aRow]);
            s50 = x.fma(b0, s50);
            s51 = x.fma(b1, s51);
            x = FloatVector.broadcast(SPECIES, a[at + 6 * aRow]);
            s60 = x.fma(b0, s60);
            s61 = x.fma(b1, s61);
            x = FloatVector.broadcast(SPECIES, a[at + 7 * aRow]);
            s70 = x.fma(b0, s70);
            s71 = x.fma(b1, s71);
        }
        s00.intoArray(tile, 0 * COLUMNS);
        s01.intoArray(tile, 0 * COLUMNS + LANES);
        s10.intoArray(tile, 1 * COLUMNS);
        s11.intoArray(tile, 1 * COLUMNS + LANES);
        s20.intoArray(tile, 2 * COLUMNS);
        s21.intoArray(tile, 2 * COLUMNS + LANES);
        s30.intoArray(tile, 3 * COLUMNS);
        s31.intoArray(tile, 3 * COLUMNS + LANES);
        s40.intoArray(tile, 4 * COLUMNS);
        s41.intoArray(tile, 4 * COLUMNS + LANES);
        s50.intoArray(tile, 5 * COLUMNS);
        s51.intoArray(tile, 5 * COLUMNS + LANES);
        s60.intoArray(tile, 6 * COLUMNS);
        s61.intoArray(tile, 6 * COLUMNS + LANES);
        s70.intoArray(tile, 7 * COLUMNS);
        s71.intoArray(tile, 7 * COLUMNS + LANES);
    }

    private static void fourRows(float[] a, int ao, int aRow, float[] b, int bo, int k, float[] tile) {
        FloatVector s00 = FloatVector.zero(SPECIES);
        FloatVector s01 = s00;
        FloatVector s10 = s00;
        FloatVector s11 = s00;
        FloatVector s20 = s00;
        FloatVector s21 = s00;
        FloatVector s30 = s00;
        FloatVector s31 = s00;
        for (int i = 0; i < k; i++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, bo + i * COLUMNS);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, bo + i * COLUMNS + LANES);
            int at = ao + i;
            FloatVector x = FloatVector.broadcast(SPECIES, a[at]);
            s00 = x.fma(b0, s00);
            s01 = x.fma(b1, s01);
            x = FloatVector.broadcast(SPECIES, a[at + aRow]);
            s10 = x.fma(b0, s10);
            s11 = x.fma(b1, s11);
            x = FloatVector.broadcast(SPECIES, a[at + 2 * aRow]);
            s20 = x.fma(b0, s20);
            s21 = x.fma(b1, s21);
            x = FloatVector.broadcast(SPECIES, a[at + 3 * aRow]);
            s30 = x.fma(b0, s30);
            s31 = x.fma(b1, s31);
        }
        s00.intoArray(tile, 0 * COLUMNS);
        s01.intoArray(tile, 0 * COLUMNS + LANES);
        s10.intoArray(tile, 1 * COLUMNS);
        s11.intoArray(tile, 1 * COLUMNS + LANES);
        s20.intoArray(tile, 2 * COLUMNS);
        s21.intoArray(tile, 2 * COLUMNS + LANES);
        s30.intoArray(tile, 3 * COLUMNS);
        s31.intoArray(tile, 3 * COLUMNS + LANES);
    }
}
