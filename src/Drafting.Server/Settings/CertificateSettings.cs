using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Drafting.Server.Security;

namespace Drafting.Server.Settings;

/// <summary>Chứng thư của máy chủ, for https.</summary>
/// <param name="Path">The .pfx or .p12 file; of a pair in PEM, the certificate with those above it.</param>
/// <param name="KeyPath">The private key of a pair in PEM, or <see langword="null"/>.</param>
/// <param name="PasswordPath">A file whose first line is the password of the .pfx file or of the key, or <see langword="null"/> for none.</param>
internal sealed record CertificateSettings(string Path, string? KeyPath = null, string? PasswordPath = null)
{
    /// <summary>Loads the certificate with its key and those above it, which clients must be shown: they trust the root alone. Nothing is asked of the network.</summary>
    /// <exception cref="StartRefusedException">It cannot be used.</exception>
    public SslStreamCertificateContext Load()
    {
        foreach (string file in new[] { Path, KeyPath, PasswordPath }.OfType<string>().Where(static f => !File.Exists(f)))
            throw new StartRefusedException($"Không có tệp chứng thư “{file}”.", "kiểm tra chung_thu trong drafting.json");
        try
        {
            X509Certificate2 certificate = KeyPath is null ? X509CertificateLoader.LoadPkcs12FromFile(Path, Password()) : Pair(KeyPath, Password());
            return certificate.HasPrivateKey ? SslStreamCertificateContext.Create(certificate, Above(), offline: true) : throw new StartRefusedException($"Chứng thư “{Path}” không kèm khoá riêng.", "dùng tệp .pfx có khoá riêng, hoặc nêu khoa_rieng");
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException)
        {
            // A key that is not the certificate's is an argument to the framework.
            throw new StartRefusedException($"Không mở được chứng thư “{Path}”.", "kiểm tra mật khẩu và định dạng tệp (.pfx, hoặc cặp PEM gồm chứng thư và đúng khoá của nó)");
        }
    }

    private X509Certificate2Collection Above()
    {
        X509Certificate2Collection all = KeyPath is null ? X509CertificateLoader.LoadPkcs12CollectionFromFile(Path, Password()) : [];
        if (KeyPath is not null)
            all.ImportFromPemFile(Path);
        return [.. all.Where(static certificate => !certificate.HasPrivateKey)];
    }

    private string? Password() => PasswordPath is null ? null : File.ReadLines(PasswordPath).FirstOrDefault()?.Trim();

    private X509Certificate2 Pair(string keyPath, string? password)
    {
        using X509Certificate2 pair = password is null ? X509Certificate2.CreateFromPemFile(Path, keyPath) : X509Certificate2.CreateFromEncryptedPemFile(Path, password, keyPath);
        // Windows cannot serve with a key that was never stored.
        return X509CertificateLoader.LoadPkcs12(pair.Export(X509ContentType.Pkcs12), null);
    }
}
