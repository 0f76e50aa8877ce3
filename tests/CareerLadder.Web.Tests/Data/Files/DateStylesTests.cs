using System.Xml;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class DateStylesTests
{
    [Theory]
    [InlineData("1", "1900-01-01")]
    [InlineData("59", "1900-02-28")]
    [InlineData("60", "1900-02-29")]
    [InlineData("61", "1900-03-01")]
    [InlineData("43831", "2020-01-01")]
    [InlineData("43831.75", "2020-01-01 18:00:00")]
    [InlineData("43830.9999999", "2020-01-01")]
    [InlineData("2958465", "9999-12-31")]
    [InlineData("2958466", "2958466")]
    [InlineData("-3", "-3")]
    [InlineData("1e300", "1e300")]
    [InlineData("soon", "soon")]
    public void Says_a_number_that_is_shown_as_a_day_as_that_day(string number, string says) => Assert.Equal(says, Styles().Say(number, "1"));

    [Theory]
    [InlineData("52000", "52000")]
    [InlineData("5.2E4", "52000")]
    [InlineData("0.80000000000000004", "0.8")]
    [InlineData("-0.5", "-0.5")]
    public void Says_any_other_number_with_the_digits_that_were_typed(string number, string says) => Assert.Equal(says, Styles().Say(number, "0"));

    [Theory]
    [InlineData("yyyy\\-mm\\-dd", true)]
    [InlineData("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", true)]
    [InlineData("mmm", true)]
    [InlineData("General", false)]
    [InlineData("0.00\" dry days\"", false)]
    [InlineData("[Red]#,##0;[Blue]-#,##0", false)]
    [InlineData("mm:ss", false)]
    public void Knows_a_day_by_how_it_is_shown(string code, bool isDay) =>
        Assert.Equal(isDay ? "2020-01-01" : "43831", Styles($"<numFmts><numFmt numFmtId=\"170\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs>").Say("43831", "0"));

    [Theory]
    [InlineData("0", "1904-01-01")]
    [InlineData("2957003", "9999-12-31")]
    [InlineData("2957004", "2957004")]
    [InlineData("2958465", "2958465")]
    public void Counts_days_from_1904_as_far_as_there_are_days(string number, string says) => Assert.Equal(says, Styles(from1904: true).Say(number, "1"));

    private static DateStyles Styles(string parts = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>", bool from1904 = false) =>
        DateStyles.Read(XmlReader.Create(new StringReader($"<styleSheet>{parts}</styleSheet>")), from1904);
}
