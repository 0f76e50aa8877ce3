using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CareerLadder.Web.Tests.Features.Conversations;

/// <summary>A certificate that nobody else has vouched for.</summary>
internal static class SelfMade
{
    public static X509Certificate2 For(IPAddress address)
    {
        using var key = RSA.Create(2048);
        var asked = new CertificateRequest("CN=mail.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        asked.CertificateExtensions.Add(names.Build());
        using var made = asked.CreateSelfSigned(DateTimeOffset.UnixEpoch, new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Trusts this one, and in its own name only.</summary>
    public static RemoteCertificateValidationCallback Trusts(X509Certificate2 one) => (_, shown, _, wrong) =>
        wrong is SslPolicyErrors.RemoteCertificateChainErrors && shown is not null && shown.GetCertHashString(HashAlgorithmName.SHA256) == one.GetCertHashString(HashAlgorithmName.SHA256);
}
