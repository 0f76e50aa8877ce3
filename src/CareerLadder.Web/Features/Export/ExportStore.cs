using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Copies;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Export;

/// <summary>
/// What is taken along as files: the organisation, by those who bring it in, each what they bring in; and what is kept about one person, by
/// that person. Exports follow the same rules as pages, and each is written down before it is given.
/// </summary>
public sealed class ExportStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    private const int MostFound = 20;

    /// <summary>Null for whoever may take nothing of others along.</summary>
    /// <param name="find">Part of the name, or the key, of somebody whose copy is wanted.</param>
    public async ValueTask<ExportView?> ReadAsync(string? find)
    {
        var access = await gate.EnterAsync();
        var (people, pay) = (access.MayExportPeople(), access.MayExportPay());
        if (!people && !pay) return null;
        if (!people || string.IsNullOrWhiteSpace(find)) return new(people, pay, [], IsMore: false);
        var plain = PlainText.Of(find.Trim());
        var found = access.Organisation.People.Where(p => p.Person.Id == find.Trim() || PlainText.Of(p.Person.DisplayName).Contains(plain, StringComparison.Ordinal)).Take(MostFound + 1).ToList();
        return new(people, pay, [.. found.Take(MostFound).Select(p => new ExportPerson(p.Person.Id, p.Person.DisplayName, p.Career.End <= access.Today))], found.Count > MostFound);
    }

    /// <summary>The organisation as files; null for whoever may have none of it.</summary>
    public async ValueTask<ExportedFiles?> ReadFilesAsync()
    {
        var access = await gate.EnterAsync();
        var (people, pay, all) = (access.MayExportPeople(), access.MayExportPay(), access.Organisation.Facts);
        if (!people && !pay) return null;
        var facts = new Facts
        {
            People = people ? all.People : [.. all.People.Where(p => access.MaySee(Known.Standing, p.Id)).Select(p => new Core.Careers.Person(p.Id, p.Name))],
            Posts = people ? all.Posts : [],
            Levels = people ? all.Levels : [],
            Expectations = people ? all.Expectations : [],
            Themes = people ? all.Themes : [],
            Pays = pay ? all.Pays : [],
            Bands = pay ? all.Bands : [],
        };
        await WriteDownAsync(access, null, !pay ? "People, posts and ladders." : !people ? "Pay and bands." : "People, posts, ladders, pay and bands.");
        if (pay) await gate.ShowPayAsync(access, facts.Pays.Select(p => p.Person).Distinct(StringComparer.Ordinal));
        return new(facts, IsPayAlone: !people);
    }

    /// <summary>What is kept about one person; null for whoever may not have it.</summary>
    public async ValueTask<PersonCopy?> ReadCopyAsync(string person)
    {
        var access = await gate.EnterAsync();
        if (!access.MayTakeCopyOf(person)) return null;
        var scope = access.RelationTo(person) == Relation.Self ? CopyScope.Own : access.MayExportPay() ? CopyScope.AdministratorAndPay : CopyScope.Administrator;
        await WriteDownAsync(access, person, scope == CopyScope.Own ? "A copy of their own data." : scope == CopyScope.Administrator ? "A copy of what is kept about them, as far as administrators see it." : "A copy of what is kept about them, with pay, as far as administrators who look after pay see it.");
        if (scope == CopyScope.AdministratorAndPay) await gate.ShowPayAsync(access, [person]);
        await using var db = await databases.CreateDbContextAsync();
        return await PersonCopy.ReadAsync(db, access.Organisation, person, clock.GetUtcNow().UtcDateTime, scope);
    }

    private async Task WriteDownAsync(Access access, string? about, string details)
    {
        await using var db = await databases.CreateDbContextAsync();
        db.WriteDown(AuditEntry.Of(AuditAction.Exported, access.Viewer!, about, details), clock);
        await db.SaveChangesAsync();
    }
}
