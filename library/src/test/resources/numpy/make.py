"""Writes the files beside this one with real NumPy: python make.py"""
import numpy as np

np.save("float64.npy", np.array([[1.5, -2.0, np.inf], [np.nan, 1e-300, 4.0]]))
np.save("float32.npy", np.array([0.1, 0.2, 0.3], dtype=np.float32))
np.save("int64.npy", np.array([[2**62, -1], [0, 7]]))
np.save("int32.npy", np.array([1, -2, 3], dtype=np.int32))
np.save("int16.npy", np.array([1, -2, 3], dtype=np.int16))
np.save("int8.npy", np.array([1, -2, 3], dtype=np.int8))
np.save("uint8.npy", np.array([0, 128, 255], dtype=np.uint8))
np.save("bool.npy", np.array([[True, False], [False, True]]))
np.save("scalar.npy", np.array(2.5))
np.save("empty.npy", np.zeros((0, 3)))
np.save("fortran.npy", np.asfortranarray(np.arange(6.0).reshape(2, 3)))
np.save("big_endian.npy", np.array([1.0, 2.0, 3.0], dtype=">f4"))
np.save("complex.npy", np.array([1 + 2j]))
np.savez("two.npz", x=np.arange(4), y=np.eye(2))
np.savez_compressed("compressed.npz", np.arange(100.0))
