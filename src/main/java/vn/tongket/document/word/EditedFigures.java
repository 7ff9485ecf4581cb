package vn.tongket.document.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import vn.tongket.document.model.Run;

/** Finds the live figures of a Word document that people have edited and saved, whoever's program saved it. */
final class EditedFigures {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, String> addresses = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    /** Open bookmarks: id, to what stands in them so far. */
    private final Map<String, Open> open = new LinkedHashMap<>();

    private EditedFigures() {}

    /**
     * One figure where it stands now.
     *
     * @param address what it was computed from, as {@link Run.LiveFigure#reference}
     * @param words as they are after editing
     */
    public record Found(String address, String words) {}

    private record Open(String address, StringBuilder words) {}

    /** All that are left, from top to bottom; one whose words were deleted whole is no more among them. */
    public static List<Found> read(InputStream docx) throws IOException {
        EditedFigures figures = new EditedFigures();
        try (XWPFDocument word = new XWPFDocument(docx)) {
            figures.addresses(word);
            figures.body(word);
        }
        return figures.found;
    }

    private void body(XWPFDocument word) {
        try (XmlCursor cursor = word.getDocument().newCursor()) {
            while (!cursor.toNextToken().isEnddoc()) {
                if (cursor.isStart()
                        && cursor.getName() != null
                        && WORD.equals(cursor.getName().getNamespaceURI())) {
                    element(cursor);
                }
            }
        }
    }

    private void element(XmlCursor cursor) {
        switch (cursor.getName().getLocalPart()) {
            case "bookmarkStart" -> begin(attribute(cursor, "id"), attribute(cursor, "name"));
            case "bookmarkEnd" -> end(attribute(cursor, "id"));
            case "t" -> open.values().forEach(one -> one.words().append(cursor.getTextValue()));
            default -> {}
        }
    }

    private void begin(String id, String name) {
        int end = name.lastIndexOf('_');
        String address = name.startsWith(WordFigures.MARK) && end > 0 ? addresses.get(name.substring(0, end)) : null;
        if (address != null) {
            open.put(id, new Open(address, new StringBuilder()));
        }
    }

    private void end(String id) {
        Open one = open.remove(id);
        if (one != null) {
            found.add(new Found(one.address(), one.words().toString().replace('\u00a0', ' ')));
        }
    }

    private static String attribute(XmlCursor cursor, String name) {
        String value = cursor.getAttributeText(new QName(WORD, name));
        return value == null ? "" : value;
    }

    private void addresses(XWPFDocument word) throws IOException {
        try {
            for (PackagePart part : word.getPackage().getParts()) {
                if (part.getPartName().getName().startsWith("/customXml/item")) {
                    addresses(part);
                }
            }
        } catch (InvalidFormatException | XmlException e) {
            throw new IOException(e);
        }
    }

    private void addresses(PackagePart part) throws IOException, XmlException {
        try (InputStream stream = part.getInputStream()) {
            String declared = "declare namespace s='" + WordFigures.NAMESPACE + "' ";
            for (XmlObject one : XmlObject.Factory.parse(stream).selectPath(declared + ".//s:dia-chi")) {
                try (XmlCursor cursor = one.newCursor()) {
                    addresses.put(cursor.getAttributeText(new QName("ten")), cursor.getTextValue());
                }
            }
        }
    }
}
