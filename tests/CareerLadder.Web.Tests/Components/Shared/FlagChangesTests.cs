using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Tests.Features.Alignment;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class FlagChangesTests
{
    private static readonly Organisation All = Given.Organisation(Payroll.Facts);

    [Fact]
    public void Tells_what_comes_since_when_and_why()
    {
        var flags = Of(new("dora"), "eng", "Engineer 2020-02-03 E2 mia, TechLeadManager 2026-01-01 M4 mia");
        var trap = flags.All.Single(f => f.Rule == "TlmTrap");
        Assert.Equal((FlagMove.Comes, true), (trap.Move, trap.Because is not null));
        Assert.False(flags.HoldsPay);
    }

    [Fact]
    public void Tells_what_moves_and_what_it_was()
    {
        var (before, after) = (Of(new("dora"), "tom", "Engineer 2016-01-01 E4 dora, TechLeadManager 2025-06-01 M4 dora"), Of(new("dora"), "tom", "Engineer 2016-01-01 E4 dora, TechLeadManager 2025-05-01 M4 dora"));
        var moved = before.All.Single(f => f.Rule == "TlmTrap");
        Assert.Equal(FlagMove.Moves, moved.Move);
        Assert.Contains("instead of", moved.Says, StringComparison.Ordinal);
        // Told anew just as it is, nothing moves.
        Assert.DoesNotContain(after.All, f => f.Rule == "TlmTrap");
    }

    [Fact]
    public void Tells_what_goes_and_no_reason_for_it()
    {
        var gone = Of(new("dora"), "tom", "Engineer 2016-01-01 E4 dora").All.Single(f => f.Rule == "TlmTrap");
        Assert.Equal((FlagMove.Goes, null), (gone.Move, gone.Because));
        Assert.StartsWith("would not be raised any more", gone.Says, StringComparison.Ordinal);
    }

    [Theory]
    // One day before two years are over it is told; on the day itself it is not.
    [InlineData("2028-11-21", true)]
    [InlineData("2028-11-22", false)]
    public void Tells_what_begins_within_two_years(string from, bool isTold) =>
        Assert.Equal(isTold, Of(new("dora"), "pat", $"Engineer 2021-01-01 E3, TechLeadManager {from} M4", new("pat")).All.Any(f => f.Rule == "TlmTrap"));

    [Fact]
    public void Says_that_pay_is_in_it_to_those_alone_who_may_see_it()
    {
        var known = All.Find("eng")!;
        var raised = new Evidence(WhatIf.Repaid(known.Career, [new("eng", Given.Day("2023-03-01"), 61_000, "GBP")]), All.Company);
        var byPay = FlagChanges.Of(Given.Access(All, Payroll.Compensation), known, raised);
        Assert.Contains(byPay.All, f => f.Rule == "PayOutsideBand" && f.Move == FlagMove.Comes);
        Assert.True(byPay.HoldsPay);
        foreach (var other in new Viewer[] { new("mia"), new("dora"), new("exec", IsAdministrator: true), new("tom") })
        {
            var told = FlagChanges.Of(Given.Access(All, other), known, raised);
            Assert.DoesNotContain(told.All, f => f.Rule == "PayOutsideBand");
            Assert.False(told.HoldsPay);
        }
    }

    [Fact]
    public void Is_silent_about_what_the_person_has_set_aside()
    {
        var aside = Given.Organisation(Payroll.Facts with { SetAsides = [new("tom", "TlmTrap", Given.Day("2026-11-01"), Given.Day("2027-11-01"), "I know")] });
        var known = aside.Find("tom")!;
        var back = new Evidence(WhatIf.Retold(known.Career, known.Person, PostHistory.Of(Given.Posts("tom", "Engineer 2016-01-01 E4 dora"), null)), aside.Company);
        foreach (var viewer in new Viewer[] { new("tom"), new("dora") }) Assert.DoesNotContain(FlagChanges.Of(Given.Access(aside, viewer), known, back).All, f => f.Rule == "TlmTrap");
    }

    private static FlagChanges Of(Viewer viewer, string person, string told, Viewer? self = null)
    {
        var known = All.Find(person)!;
        return FlagChanges.Of(Given.Access(All, self ?? viewer), known, new(WhatIf.Retold(known.Career, known.Person, PostHistory.Of(Given.Posts(person, told), known.Person.Left)), All.Company));
    }
}
