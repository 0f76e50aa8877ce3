using System.IO.Compression;
using System.Text;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

/// <summary>Files of a test's own, read as a folder. people.csv and posts.csv are there by themselves, with one person in one post.</summary>
internal static class GivenFiles
{
    public static readonly (string Name, string Text) OnePerson = ("people.csv", "person\np1\n");

    public static readonly (string Name, string Text) OnePost = ("posts.csv", "person,from,kind\np1,2020-01-01,Engineer\n");

    /// <summary>The data that nobody on this project wrote.</summary>
    public static string SharedData(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CareerLadder.sln"))) folder = folder.Parent;
        return Path.GetFullPath(Path.Combine(folder!.FullName, "../shared/data", path));
    }

    public static Reading Read(params (string Name, string Text)[] files) =>
        ReadBytes([.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text)))]);

    public static Reading ReadBytes(params (string Name, byte[] Bytes)[] files)
    {
        using var scratch = new ScratchFolder();
        foreach (var (name, text) in (IEnumerable<(string, string)>)[OnePerson, OnePost]) Write(scratch, name, Encoding.UTF8.GetBytes(text));
        foreach (var (name, bytes) in files) Write(scratch, name, bytes);
        return FolderReader.Read(scratch.Path);
    }

    public static void Write(ScratchFolder scratch, string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(scratch.Path, name), bytes);

    public static void Write(ScratchFolder scratch, string name, string text) => Write(scratch, name, Encoding.UTF8.GetBytes(text));

    /// <param name="change">What else to do with it.</param>
    public static MemoryStream Zip(IEnumerable<(string Path, string Text)> files, Action<ZipArchive>? change = null)
    {
        var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(text);
            }

            change?.Invoke(zip);
        }

        zipped.Position = 0;
        return zipped;
    }

    public static Reading ReadZip(MemoryStream zipped, string name) => FolderReader.Read(new UploadedFile(name, zipped.ToArray()));

    /// <summary>The facts, where nothing was refused.</summary>
    public static Facts Facts(this Reading reading)
    {
        Assert.Equal([], reading.Refusals.Kept);
        return reading.Facts!;
    }

    /// <summary>The only reason for which nothing was read.</summary>
    public static Refusal Refusal(this Reading reading)
    {
        Assert.Null(reading.Facts);
        return Assert.Single(reading.Refusals.Kept);
    }

    /// <summary>The notices of one kind as line, person and value.</summary>
    public static IEnumerable<(long? Line, string? Person, string Value)> Of(this Reading reading, NoticeKind kind)
    {
        reading.Facts();
        return reading.Notices.Where(n => n.Kind == kind).Select(n => (n.Line, n.Person, n.Value));
    }
}
