using Microsoft.Playwright;
using Xunit;

namespace CareerLadder.Browser.Tests;

/// <summary>
/// One person at one screen, with cookies of their own. Dispose it at the end of the test: it then also demands that the browser
/// reported no error (such as something the content security policy blocked) and loaded no icon font.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    public const int Wide = 1440;
    public const int Narrow = 390;

    private static readonly bool TakesPictures = Environment.GetEnvironmentVariable("CAREERLADDER_PICTURES") == "1";

    // What the browser is asked without a limit of its own; a test that waited for ever would hide which one it is.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly List<string> troubles = [];
    private readonly Func<string> lastSaid;
    private ColorScheme colours;

    private Visitor(Func<string> lastSaid, IBrowserContext context, IPage page, ColorScheme colours)
    {
        this.lastSaid = lastSaid;
        Context = context;
        Page = page;
        this.colours = colours;
        page.Console += (_, message) =>
        {
            // A page that is rightly answered with 404 is no trouble; what goes wrong inside pages is.
            if (message.Type == "error" && !message.Text.Contains("status of 404", StringComparison.Ordinal) && !IsLineBroken)
                troubles.Add(message.Text);
        };
        page.PageError += (_, error) =>
        {
            if (!IsLineBroken) troubles.Add(error);
        };
        page.Request += (_, request) =>
        {
            if (request.ResourceType == "font")
                troubles.Add("A font was loaded: " + request.Url);
        };
    }

    public IBrowserContext Context { get; }

    /// <summary>The test has broken the line to the site, so that the browser rightly complains of it.</summary>
    public bool IsLineBroken { get; set; }

    public IPage Page { get; }

    /// <summary>Opens a browser window on the sign-in page.</summary>
    /// <param name="address">Of another site than the demo, or of the demo under another name.</param>
    public static async Task<Visitor> ArriveAsync(DemoSite site, int width = Wide, ColorScheme colours = ColorScheme.Light, string? address = null)
    {
        var visitor = await ComeAsync(site.Browser, address ?? site.Address, () => site.LastSaid, width, colours);
        await visitor.Page.GotoAsync("/sign-in");
        return visitor;
    }

    /// <summary>Opens a browser window for a site that is just beginning, on no page yet.</summary>
    public static Task<Visitor> ComeAsync(IBrowser browser, ServedSite site, int width = Wide, ColorScheme colours = ColorScheme.Light) =>
        ComeAsync(browser, site.Address, () => site.LastSaid, width, colours);

    /// <summary>The same, and presses one of the six buttons: "An engineer", "A manager", "A director", "An executive", "Compensation", "An administrator".</summary>
    public static async Task<Visitor> SignInAsync(DemoSite site, string says, int width = Wide, ColorScheme colours = ColorScheme.Light)
    {
        var visitor = await ArriveAsync(site, width, colours);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = says }).ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync("/");
        // The address is there before the scripts are.
        await visitor.Page.WaitForFunctionAsync("() => document.readyState === 'complete' && window.Blazor !== undefined");
        return visitor;
    }

    public Task GoAsync(string address) => Page.GotoAsync(address);

    /// <summary>Waits until a part of the page answers: what is opened or typed before may be drawn anew.</summary>
    /// <param name="part">Its selector.</param>
    public Task LiveAsync(string part) => Assertions.Expect(Page.Locator("[data-live]").Locator(part)).ToBeAttachedAsync();

    /// <summary>Waits until nothing on the page is held back any more: until the line is there, nothing in a live part can be reached.</summary>
    public Task WholeAsync() => Assertions.Expect(Page.Locator("fieldset.when-live:disabled")).ToHaveCountAsync(0);

    /// <summary>Draws the page in another width, and waits until it is.</summary>
    public Task WidthAsync(int width) => DrawAsync(width, colours);

    /// <summary>Waits for a page by its heading.</summary>
    public Task ShowsAsync(string heading) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);

    /// <summary>
    /// The whole page as a picture in artifacts/screenshots, once in either colours, named after the page and the look. Only for whoever
    /// wants to look at them, and says so with CAREERLADDER_PICTURES=1: they take a third of the time.
    /// </summary>
    public async Task PictureAsync(string name)
    {
        if (!TakesPictures) return;
        foreach (var shown in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await DrawAsync(Width, shown);
            await Page.ScreenshotAsync(new() { Path = Path.Combine(DemoSite.Root, "artifacts", "screenshots", $"{name}-{LookOf(Width, shown)}.png"), FullPage = true });
        }

        await DrawAsync(Width, colours);
    }

    /// <summary>What is on the screen now in every look, with its pictures; read by axe in either width and either colours. For what a test comes to only once.</summary>
    public async Task EveryLookAsync(string name)
    {
        foreach (var (width, shown) in new[] { (Narrow, ColorScheme.Dark), (Wide, ColorScheme.Light) })
        {
            colours = shown;
            await DrawAsync(width, shown);
            await IsAccessibleAsync();
            await PictureAsync(name);
        }
    }

    /// <summary>No serious or critical finding of axe, and nothing that must be scrolled for sideways.</summary>
    public async Task IsAccessibleAsync()
    {
        if (!IsLineBroken) await WholeAsync();
        Assert.Equal("", await Axe.FindsAsync(Page).WaitAsync(Patience));
        Assert.Equal("", await BeyondAsync());
    }

    /// <summary>Goes on with the Tab key until it stands on what the selector says.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var pressed = 0; pressed < 200; pressed++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector)) return;
        }

        Assert.Fail($"No Tab comes to {selector}.");
    }

    /// <summary>Comes to it by Tab and presses Enter.</summary>
    public async Task PressAsync(string selector)
    {
        await TabToAsync(selector);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tab comes to every control of the page's own part that is to be seen.</summary>
    public async Task EveryControlIsReachedAsync()
    {
        await WholeAsync();
        var controls = await Page.EvaluateAsync<int>("""
            () => {
                const controls = [...document.querySelectorAll('main :is(a[href], button, select, input:not([type=hidden]), textarea, summary)')].filter(part => part.checkVisibility() && !part.disabled);
                window.waiting = new Set(controls);
                document.addEventListener('focusin', event => window.waiting.delete(event.target));
                return controls.length;
            }
            """);
        Assert.True(controls > 10, $"{controls} controls");
        for (var pressed = 0; pressed < controls + 60; pressed++) await Page.Keyboard.PressAsync("Tab");
        Assert.Equal("", await Page.EvaluateAsync<string>("() => [...window.waiting].map(part => part.outerHTML.slice(0, 120)).join('; ')"));
    }

    /// <summary>What makes the page scroll sideways, furthest first, or on a narrow screen a part of it, opened or not; empty where nothing does.</summary>
    public Task<string> BeyondAsync() => Page.EvaluateAsync<string>("""
        () => {
            const shown = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= shown) {
                if (shown > 820) return '';
                const shut = [...document.querySelectorAll('details:not([open])')].filter(part => part.querySelector('table'));
                shut.forEach(part => part.open = true);
                const hiding = [...document.querySelectorAll('.scroll')].filter(part => part.scrollWidth > part.clientWidth)
                    .map(part => `${part.getAttribute('aria-label') ?? part.className} hides ${part.scrollWidth - part.clientWidth} px`);
                shut.forEach(part => part.open = false);
                return hiding.join('; ');
            }
            return [...document.body.querySelectorAll('*')].map(part => [Math.round(part.getBoundingClientRect().right), part])
                .filter(([right]) => right > shown).sort((a, b) => b[0] - a[0]).slice(0, 3).map(([right, part]) => `${part.tagName} ${part.className}: ${right} px`).join('; ');
        }
        """);

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync().AsTask().WaitAsync(Patience);
        Assert.True(troubles.Count == 0, $"{string.Join('\n', troubles)}\nThe program said:\n{(troubles.Count == 0 ? "" : lastSaid())}");
    }

    private static async Task<Visitor> ComeAsync(IBrowser browser, string address, Func<string> lastSaid, int width, ColorScheme colours)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = Screen(width),
        }).WaitAsync(Patience);
        return new Visitor(lastSaid, context, await context.NewPageAsync().WaitAsync(Patience), colours);
    }

    private int Width => Page.ViewportSize!.Width;

    // Until it is drawn so, and nothing on it is still on its way from one colour to another; what never ends is not waited for.
    private async Task DrawAsync(int width, ColorScheme shown)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = shown });
        if (width != Width) await Page.SetViewportSizeAsync(Screen(width).Width, Screen(width).Height);
        await Page.EvaluateAsync("""
            async () => {
                const drawn = new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
                    .then(() => Promise.all(document.getAnimations().map(moving => moving.finished.catch(() => {}))));
                await Promise.race([drawn, new Promise(done => setTimeout(done, 2000))]);
            }
            """).WaitAsync(Patience);
    }

    private static string LookOf(int width, ColorScheme colours) => $"{width}-{(colours == ColorScheme.Dark ? "dark" : "light")}";

    private static ViewportSize Screen(int width) => new() { Width = width, Height = width == Narrow ? 844 : 900 };
}
