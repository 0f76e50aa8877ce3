using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Pay and notes never reach a log, however much it says.</summary>
[Collection(MatrixSite.Name)]
public sealed class LogTests(MatrixSite site)
{
    [Fact]
    public async Task Neither_pay_nor_notes_are_said_while_everybody_looks_at_everything()
    {
        // The whole matrix asks the same site, and its log is searched again at the very end; here are those who see pay.
        foreach (var viewer in World.Viewers.Where(v => v.AccountRole is not null))
        {
            foreach (var row in EndpointRows.All)
                await site.ClientOf(viewer, row.Operation).GetAsync(row.Call(new(viewer, World.Find("ex-skip"), World.Today)));
        }

        Assert.Contains("Request starting", site.Log.Said, StringComparison.Ordinal);
        Assert.Contains("Executed DbCommand", site.Log.Said, StringComparison.Ordinal);
        Assert.Empty(site.Log.Find(Planted.Secrets));
    }

    [Fact]
    public async Task Pay_and_notes_that_could_not_be_saved_are_not_said_either()
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
        db.Pay.Add(new PayRow { Person = "nobody of that key", From = World.Today, Base = 5_772_156, Currency = "EUR" });
        db.Practice.Add(new PracticeRow { Person = "nobody of that key", From = World.Today, Note = "a note that is nobody else's" });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Contains("INSERT INTO \"Pay\"", site.Log.Said, StringComparison.Ordinal);
        Assert.Empty(site.Log.Find(["5772156", "a note that is nobody else's"]));
    }

    [Fact]
    public async Task What_is_said_is_found()
    {
        using var log = new LogUnderTest();
        using var factory = LoggerFactory.Create(log.ListenTo);
        log.CreateLogger("").Log(LogLevel.Trace, new InvalidOperationException("It was Qpractice07Q."), "The pay is {Pay}.", 7_396_147m);
        Assert.Equal(["7396147", "Qpractice07Q"], log.Find(Planted.Secrets).Order(StringComparer.Ordinal));
        Assert.NotEmpty(await log.FindAsync(site.Services.GetRequiredService<Database>()));
    }
}
