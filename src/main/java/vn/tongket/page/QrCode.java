package vn.tongket.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * Mã QR of an address, as the path of an SVG picture: a receipt, an authenticator's secret.
 *
 * @param size modules on each side, quiet zone of four included
 */
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    /** @param address short: a code with much in it scans badly from paper */
    public static QrCode of(String address) {
        try {
            Map<EncodeHintType, Object> hints =
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET);
            BitMatrix modules = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new QrCode(modules.getWidth(), path(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code holds " + address, e);
        }
    }

    private static String path(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
