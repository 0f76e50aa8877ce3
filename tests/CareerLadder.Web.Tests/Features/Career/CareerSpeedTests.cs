using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Tests.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class CareerSpeedTests(ITestOutputHelper output)
{
    /// <summary>A page is about one person, however many there are: thirty times as many may not make it slow.</summary>
    [Fact]
    public async Task Makes_a_page_of_ten_thousand_people_about_as_fast_as_one_of_three_hundred()
    {
        Cost.AtMost(3, await OfAsync(300), await OfAsync(10_000), output);
    }

    /// <summary>Reading and drawing the whole page, as the server does it.</summary>
    private static async Task<double> OfAsync(int people)
    {
        var organisation = Given.Organisation([.. Enumerable.Range(0, people).Select(Somebody)]);
        var services = new ServiceCollection().AddLogging().AddSingleton<NavigationManager>(new StandingStill()).AddSingleton<AsOf>(new AsOf(Given.Day(Given.Today)))
            .AddScoped(_ => new CareerStore(Given.Gate(organisation, new($"p{people / 2}"))));
        services.AddSingleton<ScratchDatabase>().AddScoped(s => new ForksStore(Given.Gate(organisation, new("nobody")), s.GetRequiredService<ScratchDatabase>(), null!, TimeProvider.System));
        services.AddScoped(s => new ReturnTicketStore(Given.Gate(organisation, new($"p{people / 2}")), s.GetRequiredService<ScratchDatabase>()));
        services.AddScoped(s => new CurrentGoalsStore(Given.Gate(organisation, new($"p{people / 2}")), s.GetRequiredService<ScratchDatabase>()));
        services.AddCascadingValue(s => s.GetRequiredService<AsOf>());
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, provider.GetRequiredService<ILoggerFactory>());
        // One's own career by its address: what is entered on the front page is a live part of its own.
        var address = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(CareerPage.Id)] = $"p{people / 2}" });
        return await Cost.OfAsync(async () =>
        {
            var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<CareerPage>(address)).ToHtmlString());
            Assert.Contains("The pendulum", html, StringComparison.Ordinal);
        });
    }

    private static (Person Person, string Posts) Somebody(int i)
    {
        var boss = $"p{i / 8}";
        return (new($"p{i}", $"Person {i}", Joined: Given.Day("2012-01-01"), PractisedBefore: 0, ManagedBefore: 0),
            $"Engineer 2006-01-01 E2 {boss}, Engineer 2009-01-01 E3 {boss}, Manager 2014-01-01 M4 {boss}, Engineer 2017-01-01 E4 {boss}, Engineer 2019-01-01 E5 {boss}, Manager 2023-01-01 M5 {boss}");
    }

    private sealed class StandingStill : NavigationManager
    {
        public StandingStill() => Initialize("http://localhost/", "http://localhost/");
    }
}
