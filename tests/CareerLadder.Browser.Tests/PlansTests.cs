using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

/// <summary>What-if plans and return tickets in a real browser. The picture of each page is taken in every look.</summary>
public sealed class PlansTests(DemoSite site, ITestOutputHelper output)
{
    // From the press of a key to what follows, drawn: measured where it is seen.
    private const string Measure = """
        async handle => {
          const svg = handle.parentElement.querySelector("svg");
          const begin = performance.now();
          const drawn = new Promise(done => new MutationObserver((_, watch) => { watch.disconnect(); requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begin))); })
            .observe(svg, { subtree: true, childList: true, attributes: true }));
          handle.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }));
          return await drawn;
        }
        """;

    [Fact]
    public async Task Lays_a_plan_moves_it_by_keys_and_by_hand_and_finds_it_again()
    {
        await using var visitor = await Visitor.SignInAsync(site, "Compensation");
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Try a what-if" }).ClickAsync();
        await visitor.ShowsAsync("What-if plans");
        await page.GetByRole(AriaRole.Button, new() { Name = "New plan" }).ClickAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToBeVisibleAsync();
        await visitor.LiveAsync("section[aria-labelledby=pendulum-heading]");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("What if I managed");
        await page.GetByLabel("Work", new() { Exact = true }).First.SelectOptionAsync("Manager");

        var handle = page.Locator(".view:visible .handle").First;
        var from = DateOnly.Parse((await handle.GetAttributeAsync("data-from"))!, System.Globalization.CultureInfo.InvariantCulture);
        await handle.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(handle).ToHaveAttributeAsync("data-from", from.AddMonths(1).ToString("O"));
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(handle).ToHaveAttributeAsync("data-from", from.AddMonths(13).ToString("O"));
        await Expect(page.GetByLabel("From", new() { Exact = true }).First).ToHaveValueAsync(from.AddMonths(13).ToString("O"));

        var box = (await handle.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 6, box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 46, box.Y + (box.Height / 2), new() { Steps = 8 });
        await page.Mouse.UpAsync();
        await Expect(handle).Not.ToHaveAttributeAsync("data-from", from.AddMonths(13).ToString("O"));
        // The last steps of the way may still be coming.
        await page.WaitForFunctionAsync("handle => new Promise(settled => { const was = handle.dataset.from; setTimeout(() => settled(handle.dataset.from === was), 1000); })", await handle.ElementHandleAsync());
        var dragged = await handle.GetAttributeAsync("data-from");

        await page.ReloadAsync();
        await Expect(page.Locator(".view:visible .handle").First).ToHaveAttributeAsync("data-from", dragged!);
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("What if I managed");
    }

    [Fact]
    public async Task Redraws_a_plan_of_five_posts_with_each_press_of_a_key()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An executive");
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Try a what-if" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "New plan" }).ClickAsync();
        for (var posts = 1; posts < 5; posts++)
        {
            await Expect(page.Locator(".view:visible .handle")).ToHaveCountAsync(posts);
            await page.GetByRole(AriaRole.Button, new() { Name = "Add a post" }).ClickAsync();
        }

        await Expect(page.Locator(".view:visible .handle")).ToHaveCountAsync(5);
        var took = new List<double>();
        var handle = page.Locator(".view:visible .handle").First;
        var from = DateOnly.Parse((await handle.GetAttributeAsync("data-from"))!, System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 1; i <= 15; i++)
        {
            took.Add(await handle.EvaluateAsync<double>(Measure));
            await Expect(handle).ToHaveAttributeAsync("data-from", from.AddMonths(i).ToString("O"));
        }

        await Expect(page.Locator(".view:visible .handle")).ToHaveCountAsync(5);
        took.Sort();
        Figures.Keep("plan-of-five-posts", $"From the key to everything drawn anew: best {took[0]:0} ms, median {took[took.Count / 2]:0} ms, worst {took[^1]:0} ms.", output);
    }

    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task Shows_the_two_plans_of_the_demo_alone_and_side_by_side(int width, ColorScheme colours)
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager", width, colours);
        var page = visitor.Page;
        await visitor.PictureAsync("my-career-with-ticket");
        await page.GetByRole(AriaRole.Link, new() { Name = "Try a what-if" }).ClickAsync();
        await visitor.ShowsAsync("What-if plans");
        await Expect(page.Locator(".view:visible > svg")).ToHaveCountAsync(1);
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("plan");

        foreach (var box in await page.GetByRole(AriaRole.Checkbox).AllAsync()) await box.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare up to three" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Side by side, on one scale of time" })).ToBeVisibleAsync();
        await Expect(page.Locator("svg.drawing:visible")).ToHaveCountAsync(3);
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("plans-compared");
    }

    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task Shows_the_return_ticket_that_waits(int width, ColorScheme colours)
    {
        await using var visitor = await Visitor.SignInAsync(site, "An engineer", width, colours);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Before an appointment" }).ClickAsync();
        await visitor.ShowsAsync("Before an appointment");
        // Agreed to already, where the test of that came first.
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Return ticket", Exact = true })).ToBeVisibleAsync();
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("appointment");
    }

    [Fact]
    public async Task A_ticket_that_a_manager_changes_is_proposed_anew_and_agreed_to_by_the_engineer()
    {
        await using var manager = await Visitor.SignInAsync(site, "A manager");
        await manager.Page.GetByRole(AriaRole.Link, new() { Name = "Open it: the return ticket of Inés Fernández-Villar" }).ClickAsync();
        await Expect(manager.Page.GetByRole(AriaRole.Button, new() { Name = "I agree" })).ToBeVisibleAsync();
        await manager.LiveAsync("section[aria-labelledby=appointment-heading]");
        await manager.Page.GetByLabel("Protected hands-on hours a week").FillAsync("4");
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Propose it to Inés" }).ClickAsync();
        await Expect(manager.Page.GetByText("Proposed; waiting for Inés Fernández-Villar to agree.")).ToBeVisibleAsync();

        await using var engineer = await Visitor.SignInAsync(site, "An engineer");
        await engineer.Page.GetByRole(AriaRole.Link, new() { Name = "Read and agree" }).ClickAsync();
        await engineer.LiveAsync("section[aria-labelledby=appointment-heading]");
        await engineer.Page.GetByRole(AriaRole.Button, new() { Name = "I agree" }).ClickAsync();
        await Expect(engineer.Page.GetByText("Agreed by both.")).ToBeVisibleAsync();
        await Expect(engineer.Page.GetByText("4 hours a week").First).ToBeVisibleAsync();
    }
}
