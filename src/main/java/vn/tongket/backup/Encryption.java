package vn.tongket.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import vn.tongket.base.BadInput;

/**
 * A backup under a passphrase: OpenPGP (RFC 4880) with AES-256 and its integrity check, so that {@code gpg --decrypt} opens it,
 * too, should there be no Tongket at hand.
 */
final class Encryption {
    private static final int BUFFER = 1 << 16;
    /** The most rounds that the format knows between passphrase and key: 65 million bytes hashed. */
    private static final int MOST_ROUNDS = 0xff;

    private static final int ZIP = 'P';

    private Encryption() {}

    /** Whether a file is under a passphrase, by its first byte. */
    static boolean isOf(int firstByte) {
        return firstByte != ZIP;
    }

    static OutputStream over(OutputStream file, String passphrase) throws IOException {
        try {
            PGPEncryptedDataGenerator encrypted =
                    new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                            .setWithIntegrityPacket(true)
                            .setSecureRandom(new SecureRandom()));
            encrypted.addMethod(new BcPBEKeyEncryptionMethodGenerator(
                    passphrase.toCharArray(),
                    new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256),
                    MOST_ROUNDS));
            OutputStream outer = encrypted.open(file, new byte[BUFFER]);
            PGPLiteralDataGenerator literal = new PGPLiteralDataGenerator();
            OutputStream inner = literal.open(outer, PGPLiteralData.BINARY, "backup.zip", new Date(), new byte[BUFFER]);
            return new Nested(inner, outer, file);
        } catch (PGPException e) {
            throw new IOException(e);
        }
    }

    /** Ends the inner packet, then the outer one, then the file. */
    private static final class Nested extends FilterOutputStream {
        private final OutputStream outer;
        private final OutputStream file;

        Nested(OutputStream inner, OutputStream outer, OutputStream file) {
            super(inner);
            this.outer = outer;
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            out.close();
            outer.close();
            file.close();
        }
    }

    /** What was encrypted; at its end it is held against its check, and refused where a bit was changed. */
    static InputStream under(InputStream file, String passphrase) throws IOException {
        try {
            if (!(new BcPGPObjectFactory(file).nextObject() instanceof PGPEncryptedDataList list)
                    || !(list.get(0) instanceof PGPPBEEncryptedData encrypted)) {
                throw new IOException("it is no file that a passphrase opens");
            }
            InputStream clear = encrypted.getDataStream(
                    new BcPBEDataDecryptorFactory(passphrase.toCharArray(), new BcPGPDigestCalculatorProvider()));
            if (!(new BcPGPObjectFactory(clear).nextObject() instanceof PGPLiteralData literal)) {
                throw wrongPassphrase();
            }
            return new Verified(literal.getInputStream(), encrypted);
        } catch (PGPException e) {
            throw wrongPassphrase();
        } catch (IOException | RuntimeException e) {
            // A wrong passphrase gives noise, which may look like anything.
            throw e instanceof BadInput known ? known : wrongPassphrase();
        }
    }

    private static BadInput wrongPassphrase() {
        return BadInput.of(
                "The passphrase does not open this backup, or the file is damaged",
                "Mật khẩu không mở được bản sao lưu này, hoặc tệp đã hỏng");
    }

    private static final class Verified extends FilterInputStream {
        private final PGPPBEEncryptedData encrypted;

        Verified(InputStream clear, PGPPBEEncryptedData encrypted) {
            super(clear);
            this.encrypted = encrypted;
        }

        /** To be called when all was read. */
        void verify() throws IOException {
            try {
                in.readAllBytes();
                if (!encrypted.verify()) {
                    throw new IOException("what was encrypted is not what is in the file");
                }
            } catch (PGPException e) {
                throw new IOException(e);
            }
        }
    }

    /** Reads what is left, and holds the whole against its check where it has one. */
    static void finish(InputStream content) throws IOException {
        if (content instanceof Verified verified) {
            verified.verify();
        } else {
            content.readAllBytes();
        }
    }
}
