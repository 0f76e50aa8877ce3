using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Data.Audit;

/// <summary>
/// What makes the audit a chain: each row's hash is SHA-256 of the hash before it and of every field of the row, so that no row can be
/// edited, left out or put elsewhere without changing every hash behind it.
/// </summary>
public static class AuditChain
{
    /// <summary>What stands before the first row.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The hash of a row behind another, as 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(AuditRow row, string before)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Each field stands behind its length, and one that is missing has a length of its own: no two rows read alike.
        foreach (var field in (ReadOnlySpan<string?>)
                 [before, row.Id.ToString(CultureInfo.InvariantCulture), row.At.ToString("O", CultureInfo.InvariantCulture), row.Action.ToString(), row.By, row.ByPerson, row.About, row.Details])
            Append(hash, field);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string? field)
    {
        var text = Encoding.UTF8.GetBytes(field ?? "");
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, field is null ? -1 : text.Length);
        hash.AppendData(length);
        hash.AppendData(text);
    }
}
