using System.Globalization;
using System.Text;

namespace CareerLadder.Web.Components.Shared;

/// <summary>
/// Words as one types them in a hurry: without accents, in small letters. "Ångström" and "angstrom" are the same. The table is our
/// own because the program runs without a culture's data, where <see cref="string.Normalize()"/> takes nothing apart.
/// </summary>
public static class PlainText
{
    private static readonly (string Typed, string Letters)[] Table =
    [
        ("'", "’"),
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ďḋḍḏḑḓđð"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥȟḣḥḧḩḫẖħ"),
        ("i", "ìíîïĩīĭįǐȉȋḭḯỉịı"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľḷḹḻḽł"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋŋ"),
        ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("t", "ţťțṫṭṯṱẗ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
        ("ae", "æ"),
        ("oe", "œ"),
        ("ss", "ß"),
        ("th", "þ"),
    ];

    private static readonly Dictionary<char, string> TypedAs = Table.SelectMany(t => t.Letters.Select(letter => (letter, t.Typed))).ToDictionary();

    public static string Of(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            if (TypedAs.TryGetValue(letter, out var typed)) plain.Append(typed);
            else if (char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) plain.Append(letter);
        }

        return plain.ToString();
    }
}
