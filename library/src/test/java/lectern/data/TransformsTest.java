package lectern.data;

import static lectern.Prelude.list;
import static lectern.Prelude.padding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import lectern.Prelude.datasets;
import lectern.Prelude.torch;
import lectern.Prelude.transforms;
import lectern.display.Context;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transforms that draw, beside what torchvision's formulas give with real PyTorch's numbers. */
class TransformsTest {
    private static final Tensor IMAGE = torch.arange(30.).view(1, 5, 6);

    private Context.Scope session;

    @BeforeEach
    void enter() {
        session = new Context().enter();
        torch.manualSeed(3);
    }

    @AfterEach
    void leave() {
        session.close();
    }

    @Test
    void cropsAtRandomPlaces() {
        assertEquals(
                "[[[1.0, 2.0, 3.0], [7.0, 8.0, 9.0], [13.0, 14.0, 15.0]]]",
                transforms.RandomCrop(3, padding(1)).apply(IMAGE).tolist().toString());
        assertEquals(
                "[[[9.0, 10.0, 11.0], [15.0, 16.0, 17.0], [21.0, 22.0, 23.0]]]",
                transforms.RandomCrop(3).apply(IMAGE).tolist().toString());
        assertEquals(
                "RandomCrop(size=(3, 3), padding=1)",
                transforms.RandomCrop(3, 1).toString());
        var thrown = assertThrows(
                IllegalArgumentException.class, () -> transforms.RandomCrop(6).apply(IMAGE));
        assertTrue(thrown.getMessage().contains("crop size (6, 6) is larger than input image size (5, 6)"));
    }

    @Test
    void cropsPartsOfRandomSizes() {
        Transform crop = transforms.RandomResizedCrop(2);
        assertEquals("[[[9.0, 9.0], [15.0, 15.0]]]", crop.apply(IMAGE).tolist().toString());
        assertEquals(
                "[[[4.25, 5.75], [16.25, 17.75]]]", crop.apply(IMAGE).tolist().toString());
    }

    @Test
    void flipsAndBorders() {
        Tensor image = torch.tensor("[[[1, 2], [3, 4]]]").to(DType.UINT8);
        assertEquals(
                "[[[3, 4], [1, 2]]]",
                transforms.RandomVerticalFlip(1).apply(image).tolist().toString());
        assertEquals(
                "[[[0, 0, 0, 0], [0, 1, 2, 0], [0, 3, 4, 0], [0, 0, 0, 0]]]",
                transforms.Pad(1).apply(image).tolist().toString());
    }

    @Test
    void oneNumberIsTheShorterSide() {
        assertEquals(List.of(3, 10, 20), shape(10, torch.zeros(3, 20, 40)));
        assertEquals(List.of(3, 17, 8), shape(8, torch.zeros(3, 45, 21)));
        assertEquals("Resize(size=8)", transforms.Resize(8).toString());
    }

    private static List<Integer> shape(int size, Tensor image) {
        return transforms.Resize(size).apply(image).shape();
    }

    @Test
    void numbersForAllChannelsAndWholeOnes() {
        Tensor ones = torch.ones(1, 1, 1);
        assertEquals(1, transforms.Normalize(.5, .5).apply(ones).item());
        assertEquals(-1, transforms.Normalize(list(3), list(2)).apply(ones).item());
        Transform both = transforms.Compose(transforms.ToTensor(), transforms.Normalize(0, 2));
        assertEquals(.5, both.apply(ones).item());
    }

    @Test
    void aFolderOfImagesTellsItsClasses(@TempDir Path root) throws IOException {
        for (String name : List.of("dog", "cat")) {
            Files.createDirectory(root.resolve(name));
            ImageIO.write(
                    new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB),
                    "png",
                    root.resolve(name).resolve("1.png").toFile());
        }
        var folder = datasets.ImageFolder(root.toString(), transforms.ToTensor());
        assertEquals("{cat=0, dog=1}", folder.classToIdx().toString());
        assertTrue(folder.toString().startsWith("Dataset ImageFolder\n    Number of datapoints: 2\n"));
    }
}
