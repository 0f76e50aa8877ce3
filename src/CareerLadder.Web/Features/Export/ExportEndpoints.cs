using CareerLadder.Web.Data.Copies;
using CareerLadder.Web.Data.Files;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.Features;

namespace CareerLadder.Web.Features.Export;

/// <summary>The files that are taken along, written as they are sent.</summary>
internal static class ExportEndpoints
{
    private const string Zip = "application/zip";

    public static void Map(WebApplication site)
    {
        site.MapGet(Links.ExportFiles, FilesAsync);
        site.MapGet("/people/{id}/copy", CopyAsync);
    }

    private static async Task<IResult> FilesAsync(HttpContext context, AuthenticationStateProvider users, ExportStore store, TimeProvider clock)
    {
        Enter(context, users);
        if (await store.ReadFilesAsync() is not { } files) return Results.NotFound();
        return Send(context, $"careerladder-{clock.GetUtcNow():yyyy-MM-dd}.zip", body =>
        {
            if (files.IsPayAlone) FolderWriter.WritePayZip(files.Facts, body);
            else FolderWriter.WriteZip(files.Facts, body);
        });
    }

    private static async Task<IResult> CopyAsync(string id, HttpContext context, AuthenticationStateProvider users, ExportStore store)
    {
        Enter(context, users);
        if (await store.ReadCopyAsync(id) is not { } copy) return Results.NotFound();
        return Send(context, $"copy-{copy.Made:yyyy-MM-dd}.zip", body => CopyFiles.WriteZip(copy, body));
    }

    // Pages are told by the framework who is signed in; an endpoint has to say it.
    private static void Enter(HttpContext context, AuthenticationStateProvider users) =>
        ((IHostEnvironmentAuthenticationStateProvider)users).SetAuthenticationState(Task.FromResult(new AuthenticationState(context.User)));

    private static IResult Send(HttpContext context, string name, Action<Stream> write)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        // A zip is written by what knows no other way than to wait: on a thread of its own, and straight to whoever takes it.
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body) body.AllowSynchronousIO = true;
        return Results.Stream(sent => Task.Run(() => write(sent)), Zip, name);
    }
}
