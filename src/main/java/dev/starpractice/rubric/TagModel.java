package dev.starpractice.rubric;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How much each clue speaks for each {@link Tag}: one logistic regression a tag, learned from labelled answers and kept
 * as whole numbers from -127 to 127 with a scale for each tag, so that every machine counts alike.
 */
public final class TagModel {

    private final Map<String, byte[]> weights;

    private final float[] scales;

    private final float[] biases;

    TagModel(Map<String, byte[]> weights, float[] scales, float[] biases) {
        this.weights = weights;
        this.scales = scales;
        this.biases = biases;
    }

    /** The likelihood of each tag, by its ordinal, 0 to 1. */
    double[] likelihoods(Set<String> clues) {
        int tags = scales.length;
        int[] sums = new int[tags];
        for (String clue : clues) {
            byte[] row = weights.get(clue);
            if (row != null) {
                for (int t = 0; t < tags; t++) {
                    sums[t] += row[t];
                }
            }
        }
        double[] likelihoods = new double[tags];
        for (int t = 0; t < tags; t++) {
            likelihoods[t] = 1 / (1 + StrictMath.exp(-(biases[t] + scales[t] * sums[t])));
        }
        return likelihoods;
    }

    /**
     * Writes the model as the application reads it.
     *
     * @throws IOException where the stream does
     */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(weights.size());
        out.writeInt(scales.length);
        for (int t = 0; t < scales.length; t++) {
            out.writeFloat(scales[t]);
            out.writeFloat(biases[t]);
        }
        for (Map.Entry<String, byte[]> row : weights.entrySet()) {
            out.writeUTF(row.getKey());
            out.write(row.getValue());
        }
    }

    static TagModel read(DataInputStream in) throws IOException {
        int rows = in.readInt();
        int tags = in.readInt();
        float[] scales = new float[tags];
        float[] biases = new float[tags];
        for (int t = 0; t < tags; t++) {
            scales[t] = in.readFloat();
            biases[t] = in.readFloat();
        }
        Map<String, byte[]> weights = new HashMap<>(rows * 2);
        for (int r = 0; r < rows; r++) {
            String clue = in.readUTF();
            byte[] row = new byte[tags];
            in.readFully(row);
            weights.put(clue, row);
        }
        return new TagModel(weights, scales, biases);
    }

    /** The model that ships with the application. */
    static TagModel standard() {
        return Standard.MODEL;
    }

    private static final class Standard {

        private static final TagModel MODEL = load();

        private static TagModel load() {
            try (InputStream in = Objects.requireNonNull(
                            TagModel.class.getResourceAsStream("/rubric/tags.model"), "tags.model");
                    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
                return read(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
