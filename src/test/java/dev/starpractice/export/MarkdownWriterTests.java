package dev.starpractice.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what was written with a CommonMark parser: nothing but text may come of text. */
class MarkdownWriterTests {

    /** Pieces between broken bars. */
    private static final String[] HOSTILE =
            ("\n¦\n\n¦\n\n\n¦ ¦  ¦    ¦\t¦*¦**¦_¦__¦`¦```¦~~~¦~~¦#¦## ¦#\n¦>¦> ¦-¦- ¦---¦===¦=¦+ ¦1. ¦"
                            + "12) ¦1986\\. ¦\\¦\\\\¦\\\n¦<¦<script>¦</script>¦<!--¦-->¦<b onclick=x>¦<?php¦<![CDATA[¦"
                            + "&amp;¦&#65;¦&lt;¦&¦[¦]¦[a]¦](javascript:alert(1))¦![x](http://x.example/y.png)¦"
                            + "[x]: http://x.example¦(¦)¦|¦| a | b |\n|---|---|¦:¦:tada:¦::: warning¦$x$¦$$¦{{ x }}¦{%¦%¦"
                            + "@here¦http://x.example¦=1+1¦+cmd¦../../x¦\u202e¦\u200f¦\u2066¦é¦日本語¦😀¦👩‍👩‍👧¦\u00a0¦\u200b¦"
                            + "\u0001¦\u001b[31m¦\f¦\u0085¦a¦word¦p99¦3.5¦.¦!¦\"¦'¦"
                            + "x".repeat(200))
                    .split("¦");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "<script>alert(1)</script>",
                "](javascript:alert(1))",
                "[a](javascript:alert(1))",
                "`code` and ``more``",
                "a | b\n--- | ---\n1 | 2",
                "1. one\n2. two\n\n10) ten",
                "- a\n  - b\n\n    code",
                "# no heading\nno heading\n===\nnor this\n---",
                "> no quote",
                "    four spaces\n\ttab",
                "a  b   c ",
                "\n\nstarts late",
                "ends late\n\n\n",
                "a\n\n\n\nb",
                "ends with \\",
                "ends with \\\nand goes on",
                "two spaces  \nthen a line",
                "&copy; &amp;copy; &#8212;",
                "snake_case_name *not* _em_ ~~gone~~",
                "C# #1 ## x #",
                "\u202eright to left\u202c and \u200f back",
                ":tada: 10:30:45 a:b",
                "[x]: http://x.example\n\n[x]",
                "+ plus\n* star\n+",
                "***",
                "```\nfence\n```",
                "~~~\nfence\n~~~",
                "| x |",
                "!",
                "\\"
            })
    void showsTextAsTyped(String text) throws Exception {
        assertThat(shown(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void showsAnyMixtureOfHostileTextAsTyped(int seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(8); pieces > 0; pieces--) {
                text.append(HOSTILE[random.nextInt(HOSTILE.length)]);
            }
            if (!text.toString().isBlank()) {
                assertThat(shown(text.toString())).as("seed %d: %s", seed, text).isEqualTo(text.toString());
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void showsHostileTitlesAndQuestionsAsOneHeadingAndOneQuote(int seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder("t");
            Stream.generate(() -> HOSTILE[random.nextInt(HOSTILE.length)])
                    .limit(1 + random.nextInt(6))
                    .forEach(text::append);
            String title = text.toString().replace("\n", " ");
            Node document = parse(Documents.markdown(
                    Documents.chapter(title, new Chapter.Blocks().paragraph(Block.Tone.QUESTION, text.toString()))));
            Node heading = document.getFirstChild().getNext();
            assertThat(heading).isInstanceOf(Heading.class);
            assertThat(asTyped(text(heading), title)).isEqualTo(title);
            assertThat(heading.getNext()).isInstanceOf(BlockQuote.class);
            assertThat(asTyped(text(heading.getNext()), text.toString())).isEqualTo(text.toString());
            assertThat(heading.getNext().getNext()).isNull();
        }
    }

    @Test
    void makesNoLinkPictureOrHtmlOfWhatWasTyped() throws Exception {
        String text = String.join("", HOSTILE);

        String html = HtmlRenderer.builder().build().render(parse(typed(text)));

        assertThat(html.replaceAll("</?(p|h1|h2)>|<br />", "")).doesNotContain("<");
    }

    @Test
    void readsTextWithoutTraps() throws Exception {
        assertThat(MarkdownWriter.escape("p99 fell by 28 % (from 420 ms to 302 ms), on S3. Done - really: yes!"))
                .isEqualTo("p99 fell by 28 % (from 420 ms to 302 ms), on S3. Done - really: yes!");
    }

    @Test
    void leavesOutHeadingsOfEmptySections() throws Exception {
        String markdown = Documents.markdown(Documents.chapter(
                "T",
                new Chapter.Blocks()
                        .part(2, "Situation", new Chapter.Blocks().paragraph(Block.Tone.BODY, " \n "))
                        .part(2, "Task", new Chapter.Blocks().paragraph(Block.Tone.BODY, "Ship it."))));

        assertThat(markdown).doesNotContain("Situation").contains("### Task\n\nShip it.\n");
    }

    /** What a reader shows of a section that holds only this text. */
    private static String shown(String text) throws Exception {
        Node document = parse(typed(text));
        Node first = document.getFirstChild().getNext().getNext();
        StringBuilder shown = new StringBuilder();
        for (Node node = first; node != null; node = node.getNext()) {
            assertThat(node).as(text).isInstanceOf(Paragraph.class);
            shown.append(node == first ? "" : "\n\n").append(text(node));
        }
        return asTyped(shown.toString(), text);
    }

    private static String typed(String text) throws Exception {
        return Documents.markdown(Documents.chapter("t", new Chapter.Blocks().paragraph(Block.Tone.BODY, text)));
    }

    /** Spaces that HTML would swallow come as no-break spaces, a leading tab as four of them: here they are put back. */
    private static String asTyped(String shown, String typed) {
        StringBuilder back = new StringBuilder();
        int at = 0;
        for (char c : typed.toCharArray()) {
            if (c == '\t' && shown.startsWith("\u00a0\u00a0\u00a0\u00a0", at)) {
                at += 4;
                back.append(c);
            } else if (at < shown.length()) {
                char there = shown.charAt(at++);
                back.append(there == '\u00a0' && c == ' ' ? ' ' : there);
            }
        }
        return back.append(shown.substring(at)).toString();
    }

    private static Node parse(String markdown) {
        return Parser.builder().build().parse(markdown);
    }

    private static String text(Node of) {
        StringBuilder text = new StringBuilder();
        of.accept(new AbstractVisitor() {
            private boolean began;

            @Override
            public void visit(Document document) {
                visitChildren(document);
            }

            @Override
            public void visit(Paragraph paragraph) {
                if (began) {
                    text.append("\n\n");
                }
                began = true;
                visitChildren(paragraph);
            }

            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                text.append('\n');
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                text.append("<soft line break>");
            }

            @Override
            public void visit(CustomNode node) {
                text.append("<").append(node).append(">");
            }
        });
        return text.toString();
    }
}
