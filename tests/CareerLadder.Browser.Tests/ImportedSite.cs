namespace CareerLadder.Browser.Tests;

/// <summary>`careerladder serve` as a process of its own, on what a folder of files holds; whoever is named can sign in.</summary>
public sealed class ImportedSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerladder-imported-");
    private readonly Dictionary<string, string> passwords = [];
    private RunningProgram? program;

    public string Address { get; private set; } = "";

    public string LastSaid => program!.LastSaid;

    /// <param name="files">The name of each file with what stands in it.</param>
    /// <param name="accounts">Each key of a person, with the role: member, executive, compensation or administrator.</param>
    public static async Task<ImportedSite> StartAsync(IReadOnlyDictionary<string, string> files, params (string Person, string Role)[] accounts)
    {
        var site = new ImportedSite();
        foreach (var (name, content) in files) await File.WriteAllTextAsync(Path.Combine(site.folder.FullName, name), content);
        (string, string)[] quiet = [("Logging__LogLevel__Default", "None"), ("Logging__LogLevel__Microsoft", "None")];
        await RunningProgram.RunAsync(site.folder, ["import", site.folder.FullName], quiet);
        foreach (var (person, role) in accounts)
            site.passwords[person] = (await RunningProgram.RunAsync(site.folder, ["users", "add", EmailOf(person), "--person", person, "--role", role], quiet)).Trim();
        site.program = await RunningProgram.StartAsync(site.folder, "CareerLadder is open at ", ["serve", "--urls", "http://127.0.0.1:0"]);
        site.Address = site.program.Told.Split(' ')[0].TrimEnd('/');
        return site;
    }

    /// <summary>A browser in which the person has signed in.</summary>
    public async Task<Visitor> SignInAsync(DemoSite browsers, string person, int width = Visitor.Wide)
    {
        var visitor = await Visitor.ArriveAsync(browsers, width, address: Address);
        await visitor.Page.GetByLabel("E-mail").FillAsync(EmailOf(person));
        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(passwords[person]);
        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await visitor.Page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null) await program.DisposeAsync();
    }

    private static string EmailOf(string person) => $"{person}@house.example";
}
