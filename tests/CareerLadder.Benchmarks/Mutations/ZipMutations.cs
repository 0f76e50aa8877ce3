using System.Buffers.Binary;
using System.IO.Compression;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks.Mutations;

/// <summary>Zips that lead elsewhere, say what is not so, or are no longer whole. See PKWARE's APPNOTE.</summary>
internal static class ZipMutations
{
    public static readonly (string Kind, Func<Dice, Mutant> Make)[] All =
    [
        ("a path that leads elsewhere", dice => More(dice, Must.BeRefused, dice.Of(
            "../pay.csv", "company/../../pay.csv", "/pay.csv", "C:/pay.csv", "c:\\pay.csv", "..\\pay.csv", "company\\pay.csv", "./pay.csv", "other/pay.csv", "a/b/c/d/pay.csv", "//server/share/pay.csv", "company/../titles.csv"))),
        ("an entry twice", dice => More(dice, Must.BeRefused, dice.Of("people.csv", "POSTS.csv", "titles.csv"))),
        ("packed once more", dice => More(dice, Must.BeRefused, dice.Of("inner.zip", "book.xlsx", "a.7z", "a.rar", "people.csv.gz"))),
        ("strangers beside", dice => More(dice, Must.BeAnything, dice.Of("__MACOSX/._people.csv", "Thumbs.db", "readme.txt", ".DS_Store", "notes/more/deep.txt", "\u202evsc.exe", new string('p', 3_000), "empty/", " ", "con.csv", "a:b.csv"))),
        ("a link", dice => new("", Must.BeRefused, [Packing.Zip(Entries(), CompressionLevel.Fastest, zip => zip.CreateEntry("more.csv").ExternalAttributes = unchecked((int)0xA1FF0000))])),
        ("in a folder of its own", dice => new("", Must.BeTheSame, [Packing.Zip(Entries().Select(e => ($"company/{e.Path}", e.Bytes)), dice.Of(CompressionLevel.Fastest, CompressionLevel.NoCompression, CompressionLevel.SmallestSize))])),
        ("more entries than any folder holds", dice => new("", Must.BeRefused, [Packing.Zip([.. Entries(), .. Enumerable.Range(0, dice.Of(1_000, 1_500)).Select(i => ($"{i}.txt", Array.Empty<byte>()))])])),
        ("cut off", dice => Bytes(dice, Must.BeRefused, b => b[..dice.Below(b.Length)])),
        ("cut off in front", dice => Bytes(dice, Must.BeAnything, b => b[dice.Below(b.Length)..])),
        ("bytes changed", dice => Bytes(dice, Must.BeAnything, b => TextMutations.Flip(b, dice, dice.From(1, 8)))),
        ("bytes of the list changed", dice => Bytes(dice, Must.BeAnything, b =>
        {
            var list = IndexOf(b, "PK\x01\x02"u8, 0);
            return [.. b[..list], .. TextMutations.Flip(b[list..], dice, dice.From(1, 6))];
        })),
        ("numbers of the list made huge", dice => Bytes(dice, Must.BeAnything, b =>
        {
            var list = IndexOf(b, "PK\x01\x02"u8, 0);
            BinaryPrimitives.WriteUInt32LittleEndian(b.AsSpan(list + dice.From(0, b.Length - list - 4)), dice.Of(0xFFFFFFFFu, 0x7FFFFFFFu, 0x80000000u, 0u, 0xFFFFu, 0x00010000u));
            return b;
        })),
        ("bytes changed inside a file", dice => new("", Must.BeRefused, [new("company.zip", Inside(dice))])),
        ("another checksum", dice => EveryHeader(dice, Must.BeRefused, 14, 16, 4)),
        ("another length", dice => EveryHeader(dice, Must.BeRefused, 22, 24, 3)),
        ("another packed length", dice => EveryHeader(dice, Must.BeAnything, 18, 20, 3)),
        ("locked with a password", dice => Each(dice, Must.BeRefused, (bytes, local, list) => (bytes[local + 6], bytes[list + 8]) = ((byte)(bytes[local + 6] | 1), (byte)(bytes[list + 8] | 1)))),
        ("packed in a way of its own", dice => Each(dice, Must.BeRefused, (bytes, local, list) => bytes[local + 8] = bytes[list + 10] = dice.Of<byte>(1, 6, 12, 14, 93, 99, 255))),
        ("something in front", dice => Bytes(dice, Must.BeAnything, b => [.. dice.Bytes(dice.From(1, 3_000)), .. b])),
        ("something behind", dice => Bytes(dice, Must.BeAnything, b => [.. b, .. dice.Bytes(dice.From(1, 80_000))])),
        ("no zip", dice => new("", Must.BeRefused, [new(dice.Of("company.zip", "book.xlsx"), dice.OneIn(3) ? GivenOrganisation.Tables()[0].Bytes() : dice.Bytes(dice.From(1, 9_000)))])),
        ("a zip called otherwise", dice => new("", Must.BeRefused, [new(dice.Of("people.csv", "company.xls", "company", "company.zip.txt"), Packing.Zip(Entries()).Bytes)])),
    ];

    private static IEnumerable<(string Path, byte[] Bytes)> Entries() => GivenOrganisation.Tables().Select(t => (t.Name, t.Bytes()));

    private static Mutant More(Dice dice, Must must, string path) => new("", must, [Packing.Zip([.. Entries(), (path, dice.Of<byte[]>([], "person,from,base,currency\n"u8.ToArray(), [80, 75, 3, 4]))])]);

    private static Mutant Bytes(Dice dice, Must must, Func<byte[], byte[]> change) =>
        new("", must, [new(dice.OneIn(4) ? "book.xlsx" : "company.zip", change(Packing.Zip(Entries(), dice.Of(CompressionLevel.Fastest, CompressionLevel.NoCompression)).Bytes))]);

    // What is not packed can be changed without a trace, but for the checksum.
    private static byte[] Inside(Dice dice)
    {
        var bytes = Packing.Zip(Entries(), CompressionLevel.NoCompression).Bytes;
        var at = IndexOf(bytes, "81000.5"u8, 0);
        bytes[at] = (byte)dice.From('1', '7');
        return bytes;
    }

    private static Mutant EveryHeader(Dice dice, Must must, int inLocal, int inList, int bytes) => Each(dice, must, (zip, local, list) =>
    {
        for (var i = 0; i < bytes; i++) zip[local + inLocal + i] = zip[list + inList + i] = (byte)(zip[list + inList + i] ^ (i == 0 ? 1 : dice.Below(i == 1 ? 256 : 2)));
    });

    private static Mutant Each(Dice dice, Must must, Action<byte[], int, int> change)
    {
        var bytes = Packing.Zip(Entries(), CompressionLevel.Fastest).Bytes;
        var list = IndexOf(bytes, "PK\x01\x02"u8, 0);
        for (var skip = dice.Below(GivenOrganisation.Tables().Count); skip > 0; skip--) list = IndexOf(bytes, "PK\x01\x02"u8, list + 4);
        change(bytes, (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(list + 42)), list);
        return new("", must, [new("company.zip", bytes)]);
    }

    private static int IndexOf(byte[] bytes, ReadOnlySpan<byte> what, int from) => from + bytes.AsSpan(from).IndexOf(what);
}
