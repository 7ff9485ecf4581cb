package vn.tongket.document.word;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.tongket.document.drawing.Markup;

/**
 * The addresses of a document's live figures, each a hidden bookmark around its words: LibreOffice drops the tags of content
 * controls. Word takes at most 40 letters, digits and underscores for the name of a bookmark, so the name is made of the
 * address, and the addresses themselves stand in a part of the file that Word and LibreOffice carry along.
 * {@link EditedFigures} reads them back.
 */
final class WordFigures {
    /** Before each name; a bookmark that begins with an underscore is hidden. */
    static final String MARK = "_tongket_";

    static final String NAMESPACE = "urn:tongket:so-lieu";
    private static final int BYTES = 12;
    private static final String PART = "/customXml/item1.xml";
    private static final String PROPERTIES = "/customXml/itemProps1.xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
    private static final String STORE = "{5A0C3C0E-6B7D-4C56-9A5F-2D6E9B8F1A10}";

    private final Map<String, String> addresses = new TreeMap<>();
    private final Map<String, Integer> times = new HashMap<>();

    /** The name of the next bookmark of this figure: the same figure may stand in several places, a name only once. */
    String bookmark(String address) {
        String name = nameOf(address);
        addresses.put(name, address);
        return name + "_" + times.merge(name, 1, Integer::sum);
    }

    /** The same address has the same name in every document. */
    static String nameOf(String address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return MARK + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(XWPFDocument word) throws IOException {
        if (addresses.isEmpty()) {
            return;
        }
        try {
            OPCPackage file = word.getPackage();
            PackagePart part = part(file, PART, "application/xml", list());
            word.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION);
            PackagePart properties = part(
                    file,
                    PROPERTIES,
                    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
                    "<ds:datastoreItem ds:itemID=\"" + STORE
                            + "\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\">"
                            + "<ds:schemaRefs><ds:schemaRef ds:uri=\"" + NAMESPACE + "\"/></ds:schemaRefs>"
                            + "</ds:datastoreItem>");
            part.addRelationship(properties.getPartName(), TargetMode.INTERNAL, RELATION + "Props");
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("The addresses of figures could not be put into the document", e);
        }
    }

    private String list() {
        StringBuilder xml = new StringBuilder("<so-lieu xmlns=\"" + NAMESPACE + "\">");
        addresses.forEach((name, address) -> xml.append("<dia-chi ten=\"")
                .append(name)
                .append("\">")
                .append(Markup.escape(address))
                .append("</dia-chi>"));
        return xml.append("</so-lieu>").toString();
    }

    private static PackagePart part(OPCPackage file, String name, String type, String xml)
            throws InvalidFormatException, IOException {
        PackagePartName partName = PackagingURIHelper.createPartName(name);
        PackagePart part = file.createPart(partName, type);
        try (OutputStream stream = part.getOutputStream()) {
            stream.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                    .getBytes(StandardCharsets.UTF_8));
        }
        return part;
    }
}
