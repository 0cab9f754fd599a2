"""Files of arrays that NumPy wrote and the kernel reads, and the other way round."""

import math

import numpy as np
import pytest

TYPES = ["float64", "float32", "float16", "int64", "int32", "int16", "int8", "uint8", "bool"]
SHAPES = [(), (0,), (1,), (7,), (3, 4), (2, 0, 3), (2, 3, 4), (2, 1, 3, 2)]


def drawn(dtype, shape, random):
    """Numbers of a type over its whole range, with those that have no usual digits."""
    if dtype == "bool":
        return random.integers(0, 2, shape).astype(bool)
    if np.issubdtype(dtype, np.integer):
        ends = np.iinfo(dtype)
        return random.integers(ends.min, ends.max, shape, dtype=dtype, endpoint=True)
    values = np.asarray(random.standard_normal(shape) * 10.0 ** random.integers(-4, 4, shape)).astype(dtype)
    flat = values.reshape(-1)
    flat[: min(3, flat.size)] = [math.nan, -math.inf, -0.0][: min(3, flat.size)]
    return values


@pytest.fixture(scope="module")
def arrays():
    random = np.random.default_rng(2)
    plain = {f"{d}-{len(s)}-{i}": drawn(d, s, random) for d in TYPES for i, s in enumerate(SHAPES)}
    columns = {f"columns-{d}": np.asfortranarray(drawn(d, (3, 4), random)) for d in TYPES}
    swapped = {"swapped": drawn("float64", (5,), random).astype(">f8")}
    return plain | columns | swapped


def assert_same(actual, expected):
    assert actual.dtype == expected.dtype.newbyteorder("=")
    assert actual.shape == expected.shape
    np.testing.assert_array_equal(actual, expected)


def test_arrays_come_back_as_they_were(kernel, arrays, tmp_path):
    for name, array in arrays.items():
        np.save(tmp_path / f"{name}.npy", array)
    names = ", ".join(f'"{name}"' for name in arrays)
    folder = str(tmp_path).replace("\\", "/")
    answer = kernel.run(
        f'for (String name : List.of({names})) np.save("{folder}/back-" + name, np.load("{folder}/" + name + ".npy"));'
    )
    assert answer.stream("stderr") == ""
    for name, array in arrays.items():
        assert_same(np.load(tmp_path / f"back-{name}.npy"), array)


def test_archives_come_back_as_they_were(kernel, arrays, tmp_path):
    np.savez(tmp_path / "plain.npz", **arrays)
    np.savez_compressed(tmp_path / "compressed.npz", **arrays)
    folder = str(tmp_path).replace("\\", "/")
    kernel.run(
        f'np.savez("{folder}/back-plain", np.loadNpz("{folder}/plain.npz"));'
        f'np.savezCompressed("{folder}/back-compressed", np.loadNpz("{folder}/compressed.npz"));'
    )
    for kind in ("plain", "compressed"):
        with np.load(tmp_path / f"back-{kind}.npz") as back:
            assert set(back.files) == set(arrays)
            for name, array in arrays.items():
                assert_same(back[name], array)


@pytest.mark.parametrize("dtype", TYPES)
def test_elements_are_where_they_belong(kernel, tmp_path, dtype):
    """A file that is read wrong and written wrong the same way would come back as it was."""
    array = (np.arange(24) % 5).reshape(2, 3, 4).astype(dtype)
    np.save(tmp_path / "in.npy", array)
    folder = str(tmp_path).replace("\\", "/")
    answer = kernel.run(
        f'print(np.load("{folder}/in.npy").get(1, 2).tolist());'
        f'np.save("{folder}/out.npy", np.arange(24).mod(5).reshape(2, 3, 4).astype({dtype}));'
    )
    assert answer.stream("stdout").strip() == str(array[1, 2].tolist())
    assert_same(np.load(tmp_path / "out.npy"), array)
