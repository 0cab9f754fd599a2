package lectern.tensor;

/** The element types under PyTorch's names, in a cell alone, {@code float64}, and in full, {@code torch.float64}. */
public interface ElementTypes {
    DType bool = DType.BOOL;
    DType uint8 = DType.UINT8;
    DType int8 = DType.INT8;
    DType int16 = DType.INT16;
    DType int32 = DType.INT32;
    DType int64 = DType.INT64;
    DType float16 = DType.FLOAT16;
    DType bfloat16 = DType.BFLOAT16;
    DType float32 = DType.FLOAT32;
    DType float64 = DType.FLOAT64;
}
