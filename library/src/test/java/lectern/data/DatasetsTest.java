package lectern.data;

import static lectern.Prelude.batchSize;
import static lectern.Prelude.generator;
import static lectern.Prelude.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import lectern.Prelude.datasets;
import lectern.Prelude.torch;
import lectern.Prelude.transforms;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TensorTypeError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
    @TempDir
    Path folder;

    private static IllegalArgumentException refused(Runnable call, String... parts) {
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, call::run);
        for (String part : parts) assertTrue(thrown.getMessage().contains(part), thrown::getMessage);
        return thrown;
    }

    /** The sums are scikit-learn's for the same data. */
    @Test
    void bundledDataIsThatOfItsSources() {
        TableDataset iris = datasets.loadIris();
        assertEquals(List.of("setosa", "versicolor", "virginica"), iris.classes());
        assertEquals(List.of("sepal_length", "sepal_width", "petal_length", "petal_width"), iris.features());
        assertEquals("torch.Size([150, 4])", iris.x().shape().toString());
        assertEquals(2078.7, iris.x().to(DType.FLOAT64).sum().item(), 1e-4);
        assertEquals("tensor([50, 50, 50])", torch.bincount(iris.y()).toString());
        TableDataset digits = datasets.loadDigits();
        assertEquals("torch.Size([1797, 64])", digits.x().shape().toString());
        assertEquals(561718, digits.x().sum().item());
        assertEquals(8070, digits.y().sum().item());
        TableDataset penguins = datasets.loadPenguins();
        assertEquals(342, penguins.size());
        assertEquals(List.of("Adelie", "Chinstrap", "Gentoo"), penguins.classes());
        assertEquals("tensor([151,  68, 123])", torch.bincount(penguins.y()).toString());
        assertEquals(344, datasets.penguins().size());
        assertEquals(333, datasets.penguins().dropna().size());
    }

    @Test
    void csvFieldsMayBeQuoted() throws IOException {
        Path file = folder.resolve("q.csv");
        Files.writeString(file, "name,size,kind\r\n\"Smith, \"\"J\"\"\nJr\",1.5,b\r\n\"x\",-2e1,a\r\n");
        CsvTable table = datasets.readCsv(file.toString());
        assertEquals(List.of("Smith, \"J\"\nJr", "x"), table.column("name"));
        assertEquals(List.of("size"), table.numericColumns());
        TableDataset data = table.dataset("kind");
        assertEquals(
                "[tensor([  1.5000, -20.0000]), tensor([1, 0])]",
                List.of(data.x().squeeze(1), data.y()).toString());
        assertEquals(
                "tensor([  1.5000, -20.0000])",
                table.dataset("size", List.of("size")).y().toString());
    }

    @Test
    void csvThatDoesNotFitIsRefused() throws IOException {
        Path file = folder.resolve("q.csv");
        Files.writeString(file, "a,b\n1,2\n3\n");
        refused(() -> CsvTable.read(file), "line 3", "has 1 fields and the first line names 2");
        Files.writeString(file, "a,b\n1,\n3,x\n");
        CsvTable table = CsvTable.read(file);
        refused(() -> table.dataset("a", List.of("b")), "row 1 has no value in the column b", "dropna()");
        refused(() -> table.dropna().dataset("a", List.of("b")), "row 1 of the column b is 'x', expected a number");
        refused(() -> table.dataset("c"), "has no column c; expected one of [a, b]");
        Files.writeString(file, "");
        refused(() -> CsvTable.read(file), "is empty");
    }

    private static byte[] idx(int type, byte[] elements, int... sizes) {
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * sizes.length + elements.length);
        file.put((byte) 0).put((byte) 0).put((byte) type).put((byte) sizes.length);
        for (int size : sizes) file.putInt(size);
        return file.put(elements).array();
    }

    private static byte[] packed(byte... bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void readsMnistAsItsAuthorsWroteIt() throws IOException {
        byte[] pixels = new byte[2 * 28 * 28];
        pixels[28 * 28] = (byte) 255;
        Path raw = Files.createDirectories(folder.resolve("MNIST/raw"));
        Files.write(raw.resolve("t10k-images-idx3-ubyte.gz"), packed(idx(8, pixels, 2, 28, 28)));
        Files.write(raw.resolve("t10k-labels-idx1-ubyte"), idx(8, new byte[] {7, 2}, 2));
        ImageDataset test = datasets.MNIST(folder.toString(), false, transforms.ToTensor());
        assertEquals(2, test.size());
        assertEquals("torch.Size([1, 28, 28])", test.get(1).x().shape().toString());
        assertEquals(1, test.get(1).x().sum().item());
        for (Sample batch : torch.utils.data.DataLoader(test, batchSize(2))) {
            assertEquals("torch.Size([2, 1, 28, 28])", batch.x().shape().toString());
            assertEquals("tensor([7, 2])", batch.y().toString());
        }
        refused(
                () -> datasets.MNIST(folder.toString(), true, transforms.ToTensor()),
                "Dataset not found: there is no file train-images-idx3-ubyte");
    }

    @Test
    void brokenIdxFilesAreRefused() throws IOException {
        Path images = folder.resolve("t10k-images-idx3-ubyte");
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), idx(8, new byte[1], 1));
        Runnable read = () -> datasets.MNIST(folder.toString(), false, transforms.ToTensor());
        Files.write(images, idx(8, new byte[100], 1, 28, 28));
        refused(read, "it claims 784 bytes and has 100");
        Files.write(images, idx(8, new byte[0], 1 << 30, 28, 28));
        refused(read, "it claims the sizes");
        Files.write(images, idx(8, new byte[0], -1, 28, 28));
        refused(read, "it claims the size 4294967295");
        Files.write(images, new byte[] {'P', 'K', 8, 3});
        refused(read, "it does not begin with the sign of the format");
        Files.write(images, idx(8, new byte[2 * 784], 2, 28, 28));
        refused(read, "there are 2 images and 1 labels");
        Files.delete(images);
        byte[] whole = packed(idx(8, new byte[784], 1, 28, 28));
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), Arrays.copyOf(whole, whole.length - 12));
        refused(read, "is not a complete idx file");
    }

    @Test
    void readsCifarAsItsAuthorsWroteIt() throws IOException {
        byte[] records = new byte[2 * 3073];
        records[0] = 9;
        records[1 + 1024] = 50;
        records[3073] = 3;
        Files.write(folder.resolve("test_batch.bin"), records);
        ImageDataset test = datasets.CIFAR10(folder.toString(), false, image -> image);
        assertEquals("torch.Size([2, 3, 32, 32])", test.data().shape().toString());
        assertEquals(
                "tensor(50, dtype=torch.uint8)", test.get(0).x().get(1, 0, 0).toString());
        assertEquals(
                "truck cat",
                test.classes().get(9) + " "
                        + test.classes().get((int) test.get(1).y().item()));
        Files.write(folder.resolve("test_batch.bin"), Arrays.copyOf(records, 5000));
        refused(
                () -> datasets.CIFAR10(folder.toString(), false, image -> image),
                "5000 bytes, which is no multiple of 3073");
    }

    @Test
    void readsTheFineClassesOfCifar100() throws IOException {
        byte[] records = new byte[2 * 3074];
        records[0] = 19;
        records[1] = 99;
        records[2] = 7;
        records[3074 + 1] = 4;
        Path folder100 = Files.createDirectories(folder.resolve("cifar-100-binary"));
        Files.write(folder100.resolve("test.bin"), records);
        String names = IntStream.range(0, 100).mapToObj(i -> "class" + i + "\n").collect(Collectors.joining());
        Files.writeString(folder100.resolve("fine_label_names.txt"), names);
        ImageDataset test = datasets.CIFAR100(folder.toString(), false, image -> image);
        assertEquals("torch.Size([2, 3, 32, 32])", test.data().shape().toString());
        assertEquals("tensor([99,  4])", test.targets().toString());
        assertEquals("class99", test.classes().get(99));
        assertEquals(7, test.get(0).x().get(0, 0, 0).item());
        records[1] = 100;
        Files.write(folder100.resolve("test.bin"), records);
        refused(
                () -> datasets.CIFAR100(folder.toString(), false, image -> image),
                "file of CIFAR-100: image 0 has the class 100");
        Files.writeString(folder100.resolve("fine_label_names.txt"), "apple\n");
        refused(() -> datasets.CIFAR100(folder.toString(), false, image -> image), "it has 1 names, not 100");
    }

    @Test
    void readsImagesInFoldersOfTheirClasses() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 0, 0x0A0B0C);
        for (String name : List.of("dog/b.png", "cat/a.bmp", "cat/readme.txt")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            if (name.endsWith("txt")) Files.writeString(file, "no image");
            else ImageIO.write(image, name.substring(name.length() - 3), file.toFile());
        }
        ImageFolder animals = datasets.ImageFolder(folder.toString(), image1 -> image1);
        assertEquals("[cat, dog] [0, 1]", animals.classes() + " " + animals.targets());
        assertEquals(
                "[[[0, 10]], [[0, 11]], [[0, 12]]]", animals.get(1).x().tolist().toString());
        assertEquals("tensor(1)", animals.get(1).y().toString());
        Files.writeString(folder.resolve("dog/b.png"), "no image");
        refused(() -> animals.get(1), "is not an image that Java can read");
        Files.createDirectory(folder.resolve("fish"));
        refused(() -> datasets.ImageFolder(folder.toString(), image1 -> image1), "no valid file for the class fish");
    }

    @Test
    @SuppressWarnings("ReturnValueIgnored") // what is refused returns nothing
    void transformsFollowEachOther() {
        Tensor image = torch.tensor("[[[0, 255], [51, 102]]]").to(DType.UINT8);
        Transform all = transforms.Compose(list(transforms.ToTensor(), transforms.Normalize(list(.5), list(.5))));
        assertEquals(
                "tensor([[[-1.0000,  1.0000],\n         [-0.6000, -0.2000]]])",
                all.apply(image).toString());
        assertEquals("Compose(\n    ToTensor()\n    Normalize(mean=[0.5], std=[0.5])\n)", all.toString());
        assertEquals(
                "[[[255, 0], [102, 51]]]",
                transforms.RandomHorizontalFlip(1).apply(image).tolist().toString());
        assertEquals(
                "[[[0, 255], [51, 102]]]",
                transforms.RandomHorizontalFlip(0).apply(image).tolist().toString());
        assertEquals(
                "torch.Size([1, 4, 3])",
                transforms.Resize(4, 3).apply(image).shape().toString());
        assertEquals(
                "[[[50]]]",
                transforms.CenterCrop(1)
                        .apply(torch.tensor("[[[0, 0, 0], [0, 50, 0], [0, 0, 0]]]"))
                        .tolist()
                        .toString());
        assertEquals(
                "[[[76]]]",
                transforms.Grayscale()
                        .apply(torch.tensor("[[[255]], [[0]], [[0]]]").to(DType.UINT8))
                        .tolist()
                        .toString());
        assertTrue(assertThrows(
                        TensorTypeError.class,
                        () -> transforms.Normalize(list(.5), list(.5)).apply(image))
                .getMessage()
                .contains("put transforms.ToTensor() before it"));
        refused(() -> transforms.Normalize(list(.5), list(0.)), "division by zero");
        refused(
                () -> transforms.CenterCrop(3).apply(image),
                "cannot take 3 of an image of shape torch.Size([1, 2, 2])");
    }

    @Test
    void generatedDataLiesWhereItShould() {
        TensorDataset moons =
                datasets.makeMoons(101, 0, generator(torch.Generator().manualSeed(1)));
        Tensor x = moons.tensors().get(0);
        Tensor upper = x.get(moons.tensors().get(1).eq(0));
        assertEquals(50, upper.size(0));
        assertTrue(upper.pow(2).sum(1).allclose(torch.ones(50)));
        Tensor lower = x.get(moons.tensors().get(1).eq(1)).sub(torch.tensor(1, 0.5));
        assertTrue(lower.pow(2).sum(1).allclose(torch.ones(51)));
        TensorDataset blobs =
                datasets.makeBlobs(300, 3, .5, generator(torch.Generator().manualSeed(1)));
        for (int i = 0; i < 3; i++) {
            Tensor cloud = blobs.tensors().get(0).get(blobs.tensors().get(1).eq(i));
            assertEquals(100, cloud.size(0));
            assertEquals(.5, cloud.std(0).mean().item(), .1);
        }
    }
}
