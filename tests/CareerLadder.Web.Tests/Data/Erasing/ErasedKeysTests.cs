using CareerLadder.Web.Data.Erasing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Erasing;

public sealed class ErasedKeysTests
{
    /// <summary>Columns of words that look as if they might name a person by key, and do not, or are erased in another way.</summary>
    private static readonly HashSet<string> Others =
    [
        "People.Person", "Audit.By", "Audit.ByPerson", "Audit.About", "Invitations.By", "Invitations.PersonId", "Accounts.PersonId", "Acceptance.By", "LadderDrafts.By", "Told.Told",
    ];

    private static readonly string[] Telling = ["Person", "Manager", "By", "With", "Owner", "Writer", "Engineer", "To"];

    [Fact]
    public void Every_column_that_may_hold_a_key_is_known()
    {
        using var database = new ScratchDatabase();
        using var db = database.CreateDbContext();
        var known = ErasedKeys.Columns(db).Select(c => $"{c.Table}.{c.Property}").ToHashSet();
        var found = db.Model.GetEntityTypes().Where(t => !t.IsOwned())
            .SelectMany(t => t.GetProperties().Where(p => p.ClrType == typeof(string) && Telling.Any(w => p.Name.StartsWith(w, StringComparison.Ordinal) || p.Name.EndsWith(w, StringComparison.Ordinal))).Select(p => $"{t.GetTableName()}.{p.Name}"))
            .ToList();
        Assert.True(found.Count > 40);
        Assert.Empty(found.Where(c => !known.Contains(c) && !Others.Contains(c)).Select(c => $"{c} is new: say in ErasedKeys that it holds a key, or here why it does not."));
        Assert.True(known.Count > 40, string.Join(", ", known));
    }
}
