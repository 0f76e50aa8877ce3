using System.Diagnostics;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Settings;
using CareerLadder.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Settings;

/// <summary>Many times what it takes on an idle machine: only a mistake of another order fails here.</summary>
public sealed class AccountsSpeedTests(ITestOutputHelper output) : IDisposable
{
    private const int All = 10_000;
    private readonly ScratchDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Lists_ten_thousand_people_half_of_them_with_an_account()
    {
        var facts = new Facts { People = [.. Enumerable.Range(0, All).Select(i => new Person($"p{i}", $"Person {i}", $"p{i}@house.example"))] };
        await using (var db = database.CreateDbContext())
        {
            await OrganisationImport.RunAsync(db, facts);
            db.Users.AddRange(Enumerable.Range(0, All / 2).Select(i => new Account { UserName = $"p{i}@house.example", Email = $"p{i}@house.example", PersonId = $"p{i}", SecurityStamp = "" }));
            await db.SaveChangesAsync();
        }

        using var services = new ServiceCollection().BuildServiceProvider();
        var gate = Given.Gate(Given.Organisation(facts), new(null, IsAdministrator: true));
        var store = new AccountsStore(new(gate, services.GetRequiredService<IServiceScopeFactory>(), new SetClock()), database);
        await store.ReadAsync(new());
        var taken = Stopwatch.StartNew();
        var view = (await store.ReadAsync(new(AccountsList.Without, Find: "person 99")))!;
        output.WriteLine($"{taken.ElapsedMilliseconds} ms");
        Assert.Equal(280, view.Counts[AccountsList.Without] + view.Counts[AccountsList.Accounts]);
        Assert.True(taken.Elapsed < TimeSpan.FromSeconds(3), $"{taken.Elapsed}");
    }
}
