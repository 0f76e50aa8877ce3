using CareerLadder.Web.Data.History;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Erasing;

/// <summary>Whose personal data is erased, and what stands in its place.</summary>
/// <param name="Key">The organisation's key, which may be made of the name.</param>
/// <param name="NewKey">The key from now on.</param>
/// <param name="Pseudonym">The name from now on.</param>
/// <param name="Names">The name, and earlier ones that are known.</param>
/// <param name="Addresses">E-mail addresses, of the person and of their accounts, in lower case.</param>
/// <param name="Accounts">The ids of the accounts.</param>
internal sealed record Erasure(AppDb Db, string Key, string NewKey, string Pseudonym, IReadOnlyList<string> Names, IReadOnlyList<string> Addresses, IReadOnlyList<int> Accounts)
{
    public static async Task<Erasure> BeginAsync(AppDb db, PersonRow person, CancellationToken stop)
    {
        var number = person.Id;
        while (await db.People.AnyAsync(p => p.Person == KeyOf(number), stop)) number += 1_000_000;
        var before = await db.Changes.AsNoTracking().Where(c => c.Person == person.Person && c.Table == nameof(AppDb.People) && c.Before != null).Select(c => c.Before!).ToListAsync(stop);
        List<PersonRow> known = [person, .. before.Select(text => (PersonRow)RowText.Row(typeof(PersonRow), text))];
        var accounts = await db.Users.AsNoTracking().Where(a => a.PersonId == person.Person).Select(a => new { a.Id, a.Email }).ToListAsync(stop);
        return new(
            db, person.Person, KeyOf(number), $"Former colleague {number}",
            [.. known.Select(p => p.Name).OfType<string>().Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)],
            [.. known.Select(p => p.Email).Concat(accounts.Select(a => a.Email)).OfType<string>().Where(e => e.Length > 0).Select(e => e.ToLowerInvariant()).Distinct(StringComparer.Ordinal)],
            [.. accounts.Select(a => a.Id)]);
    }

    private static string KeyOf(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"former-{number}");
}
