using CareerLadder.Core.Careers;
using CareerLadder.Web.Features.Plans;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Plans;

public sealed class AppointmentStoreTests : IDisposable
{
    private readonly PlansUnderTest given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Says_before_it_happens_what_an_appointment_would_raise()
    {
        var view = (await given.Appointments("mia").ReadAsync("eng"))!;
        Assert.Equal((false, "Eng Neer"), (view.IsMe, view.Other));
        Assert.Equal((Kind.Manager, "M3", "E3"), (view.Input.Post.Kind, view.Input.Post.Level, view.Input.BackTo));
        // Nine years as an engineer by then: nothing to say about managing early, but that the first two years are new.
        var input = PlansUnderTest.Appointment();
        input.Post.Kind = Kind.TechLeadManager;
        var both = (await given.Appointments("mia").PreviewAsync("eng", input))!;
        Assert.Contains(both.Flags, f => f.Rule == "TlmTrap" && f.Days.Start == Given.Day("2027-02-01") && f.ToManager);
        Assert.Contains(both.Flags, f => f.Rule == "NewManager");
    }

    [Fact]
    public async Task Tells_of_a_narrow_span_from_how_many_would_report()
    {
        // In a team of one other engineer, one would report.
        var input = PlansUnderTest.Appointment();
        input.Post.Team = null;
        Assert.DoesNotContain((await given.Appointments("eng").PreviewAsync("eng", input))!.Flags, f => f.Rule == "SpanTooNarrow");
    }

    [Fact]
    public async Task Keeps_what_is_typed_for_whoever_types_alone_whole_or_not()
    {
        var half = PlansUnderTest.Appointment();
        (half.BackTo, half.PayKept) = (null, "half a sen");
        Assert.True(await given.Appointments("mia").KeepAsync("eng", half));
        Assert.Equal("half a sen", (await given.Appointments("mia").ReadAsync("eng"))!.Input.PayKept);
        Assert.Equal("Pay is kept whole on the way back.", (await given.Appointments("eng").ReadAsync("eng"))!.Input.PayKept);
    }

    [Fact]
    public async Task Refuses_everyone_but_the_person_and_the_direct_manager()
    {
        foreach (var other in (string?[])["dora", "exec", "tom", null])
        {
            Assert.Null(await given.Appointments(other).ReadAsync("eng"));
            Assert.Null(await given.Appointments(other).PreviewAsync("eng", PlansUnderTest.Appointment()));
            Assert.False(await given.Appointments(other).KeepAsync("eng", PlansUnderTest.Appointment()));
        }
    }

    [Fact]
    public async Task Says_nothing_of_what_is_no_appointment()
    {
        var input = PlansUnderTest.Appointment();
        input.Post.Kind = Kind.Engineer;
        Assert.Null(await given.Appointments("eng").PreviewAsync("eng", input));
    }
}
