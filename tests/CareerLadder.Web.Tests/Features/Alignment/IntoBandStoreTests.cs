using System.Text;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Features.Alignment;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

public sealed class IntoBandStoreTests
{
    [Fact]
    public async Task Names_everyone_below_their_band_with_what_it_costs_and_writes_it_down()
    {
        var looked = new List<string>();
        var view = await new IntoBandStore(Payroll.Gate(Payroll.Compensation, looked: looked)).ReadAsync(Payroll.Asked);
        Assert.Equal(["tom 4000 4000 EUR", "mia 1000 800.0 GBP"], view.Rows.Select(r => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{r.Person.Id} {r.Missing} {r.Cost} {r.Currency}")));
        Assert.Equal([new Money(4_000, "EUR"), new Money(800, "GBP")], view.Totals);
        // Dora and Eng are not in the plan, which tells that they need nothing.
        Assert.Equal(["pat: dora", "pat: eng", "pat: mia", "pat: tom"], looked.Order());
    }

    [Fact]
    public async Task Gives_the_whole_plan_as_a_file()
    {
        var looked = new List<string>();
        var plan = Encoding.UTF8.GetString((await new IntoBandStore(Payroll.Gate(Payroll.Executive, looked: looked)).GetPlanAsync(Payroll.Today))!);
        Assert.Equal(
            "person,name,level,zone,base,band_min,missing,fte,cost_a_year,currency\r\ntom,Tom Both,M4,DE,66000,70000,4000,,4000,EUR\r\nmia,Mia Manager,M5,UK,99000,100000,1000,0.8,800.0,GBP\r\n",
            plan);
        Assert.Equal(["exec: dora", "exec: eng", "exec: mia", "exec: tom"], looked.Order());
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public async Task Nothing_in_the_file_can_run_as_a_formula(string name)
    {
        var facts = Payroll.Facts with { People = [.. Payroll.Facts.People.Select(p => p.Id == "tom" ? p with { Name = name } : p)] };
        var plan = Encoding.UTF8.GetString((await new IntoBandStore(Payroll.Gate(Payroll.Executive, facts)).GetPlanAsync(Payroll.Today))!);
        Assert.DoesNotContain($",{name}", plan, StringComparison.Ordinal);
        Assert.DoesNotContain($",\"{name}", plan, StringComparison.Ordinal);
        Assert.Contains($"'{name}", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_the_plan_to_everybody_else()
    {
        Assert.Null(await new IntoBandStore(Payroll.Gate(new("dora"), settings: new() { ManagersSeePay = true })).GetPlanAsync(Payroll.Today));
        Assert.Same(IntoBandView.Empty, await new IntoBandStore(Payroll.Gate(Payroll.Member)).ReadAsync(Payroll.Asked));
    }
}
