using System.Text;
using CareerLadder.Web.Features.Conversations;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class CalendarTextTests
{
    private static readonly DateTime At = new(2026, 11, 22, 12, 0, 5, DateTimeKind.Utc);

    [Fact]
    public void Writes_whole_days_with_what_a_calendar_program_needs() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//CareerLadder//Conversations//EN
        CALSCALE:GREGORIAN
        X-WR-CALNAME:Career conversations
        BEGIN:VEVENT
        UID:conversation-7@careerladder
        DTSTAMP:20261122T120005Z
        DTSTART;VALUE=DATE:20261231
        DTEND;VALUE=DATE:20270101
        SUMMARY:Career conversation with Eng Neer
        STATUS:TENTATIVE
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        CalendarText.Of([new("conversation-7@careerladder", new(2026, 12, 31), "Career conversation with Eng Neer", IsAgreed: false)], At));

    [Fact]
    public void Says_of_a_day_that_both_agreed_to_that_it_is_so() =>
        Assert.Contains("STATUS:CONFIRMED\r\n", CalendarText.Of([new("u", new(2026, 12, 31), "S", IsAgreed: true)], At), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ann; Ben, Co", "Ann\\; Ben\\, Co")]
    [InlineData("back\\slash", "back\\\\slash")]
    [InlineData("two\r\nlines\nand", "two\\nlines\\nand")]
    [InlineData("END:VEVENT\r\nBEGIN:VALARM", "END:VEVENT\\nBEGIN:VALARM")]
    [InlineData("bell\u0007tab\t", "belltab")]
    public void Escapes_what_would_mean_something_else(string words, string written) => Assert.Equal(written, CalendarText.Escaped(words));

    [Theory]
    [InlineData("a", 74)]
    [InlineData("a", 75)]
    [InlineData("a", 76)]
    [InlineData("é", 60)]
    [InlineData("漢", 60)]
    [InlineData("🙂", 60)]
    public void Folds_lines_at_75_octets_and_cuts_no_character(string letter, int count)
    {
        var line = "SUMMARY:" + string.Concat(Enumerable.Repeat(letter, count));
        var folded = CalendarText.Folded(line);
        Assert.All(folded.Split("\r\n"), part => Assert.InRange(Encoding.UTF8.GetByteCount(part), 1, CalendarText.LongestLine));
        Assert.Equal(line, folded.Replace("\r\n ", "", StringComparison.Ordinal));
        Assert.Equal(Encoding.UTF8.GetByteCount(line) > CalendarText.LongestLine, folded.Contains("\r\n ", StringComparison.Ordinal));
        Assert.DoesNotContain('\uFFFD', folded);
    }
}
